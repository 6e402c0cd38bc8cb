package dev.rolewatch.trail;

import dev.rolewatch.trail.RoleUse.Denial;
import dev.rolewatch.trail.RoleUse.Event;

/**
 * The parts of a record that every API has.
 *
 * @param identity who called, as {@code userIdentity} says
 */
record Call(
    Fields record,
    Event event,
    Caller identity,
    Fields userIdentity,
    Fields request,
    Fields response,
    Fields additional) {

  static Call read(Fields record, RoleApis.Key api) throws MalformedEventException {
    return new Call(
        record,
        Events.read(record, api),
        Callers.read(record),
        record.in("userIdentity"),
        record.in("requestParameters"),
        record.in("responseElements"),
        record.in("additionalEventData"));
  }

  boolean hasError() {
    return record.text("errorCode").isPresent() || record.text("errorMessage").isPresent();
  }

  /** Why it was refused, as far as the record says. */
  Denial denial() {
    return new Denial(record.text("errorCode"), record.text("errorMessage"));
  }
}
