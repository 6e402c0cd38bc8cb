package dev.rolewatch.alert;

import dev.rolewatch.trail.RoleUse;

/** An API as IAM policies spell it. */
final class Api {
  private Api() {}

  /** For example {@code sts:AssumeRole} for {@code AssumeRole} of {@code sts.amazonaws.com}. */
  static String of(RoleUse.Event event) {
    int dot = event.source().indexOf('.');
    String service = dot < 0 ? event.source() : event.source().substring(0, dot);
    return service + ":" + event.name();
  }
}
