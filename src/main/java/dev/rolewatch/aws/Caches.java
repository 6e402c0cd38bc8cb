package dev.rolewatch.aws;

import com.github.benmanes.caffeine.cache.Caffeine;

/** How the caches of this room begin. */
final class Caches {

  private Caches() {}

  /**
   * A cache of limited size that does its upkeep on the thread of its caller: a function that is
   * frozen between two events has no other thread to rely on.
   */
  static Caffeine<Object, Object> ofAtMost(int entries) {
    return Caffeine.newBuilder().executor(Runnable::run).maximumSize(entries);
  }
}
