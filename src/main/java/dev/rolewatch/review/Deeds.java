package dev.rolewatch.review;

import dev.rolewatch.privilege.CalledAction;
import dev.rolewatch.privilege.CalledActions;
import dev.rolewatch.privilege.CalledActions.Said;
import dev.rolewatch.trail.SessionCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what calls amount to; each kind of call is looked up once. */
final class Deeds {
  private final CalledActions actions = new CalledActions();
  private final Map<Kind, CalledAction> known = new HashMap<>();

  private record Kind(String source, String name, Said said) {}

  List<Deed> of(List<SessionCall> calls) {
    return calls.stream().map(call -> new Deed(call, action(call))).toList();
  }

  private CalledAction action(SessionCall call) {
    return known.computeIfAbsent(
        new Kind(call.source(), call.name(), said(call)),
        kind -> actions.find(kind.source(), kind.name(), kind.said()));
  }

  private static Said said(SessionCall call) {
    return switch (call.kind()) {
      case READ -> Said.READ;
      case CHANGE -> Said.CHANGE;
      case NOT_SAID -> Said.NOTHING;
    };
  }
}
