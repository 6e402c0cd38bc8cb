package dev.rolewatch.history;

/**
 * How a session began.
 *
 * @param actId the act that handed it out
 * @param caller who made the call that handed it out, see {@link Originator#caller}
 * @param claim whether another session cannot be told apart from it
 */
record Begun(String actId, String caller, Lineage lineage, Claim claim) {

  /** Whether one session has this name, or more. */
  enum Claim {
    SOLE,
    DISPUTED
  }

  Agent agent() {
    return new Agent(lineage.originator(), caller);
  }
}
