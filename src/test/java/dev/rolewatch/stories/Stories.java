package dev.rolewatch.stories;

import java.util.List;
import java.util.stream.Stream;

/** All situations. */
final class Stories {
  private Stories() {}

  static List<Story> all() {
    return Stream.of(CopyStories.all(), ChainStories.all(), QuietStories.all())
        .flatMap(List::stream)
        .toList();
  }
}
