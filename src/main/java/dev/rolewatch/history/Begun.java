package dev.rolewatch.history;

import java.util.List;

/**
 * How a session began.
 *
 * @param actId the act that handed it out
 * @param caller who made the call that handed it out, see {@link Originator#caller}
 * @param before the ids of the keys of the caller's own session, if it was not known then
 * @param claim whether another session cannot be told apart from it
 */
record Begun(String actId, String caller, Lineage lineage, List<String> before, Claim claim) {

  Begun {
    before = List.copyOf(before);
  }

  /** Whether one session has this name, or more. */
  enum Claim {
    SOLE,
    DISPUTED
  }

  Begun disputed() {
    return new Begun(actId, caller, lineage, before, Claim.DISPUTED);
  }

  Agent agent() {
    return new Agent(lineage.originator(), caller);
  }
}
