package dev.rolewatch.trail;

import java.util.Optional;

/** What a record turned out to be. */
public sealed interface Reading {

  /** A use of a role. */
  record Use(RoleUse use) implements Reading {}

  /**
   * A record of something else, for example an {@code ec2.amazonaws.com DescribeInstances}.
   *
   * @param because one clause that names what it is
   */
  record NoUse(Optional<String> eventId, String because) implements Reading {}
}
