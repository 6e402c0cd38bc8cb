package dev.rolewatch.review;

import dev.rolewatch.trail.SessionCall;
import java.util.ArrayList;
import java.util.List;

/**
 * What belongs to one session.
 *
 * @param beginnings the records of its beginning, in the order of time
 * @param calls in the order of time
 */
record Group(SessionName name, List<Beginning> beginnings, List<SessionCall> calls) {

  static Group of(SessionName name) {
    return new Group(name, new ArrayList<>(), new ArrayList<>());
  }
}
