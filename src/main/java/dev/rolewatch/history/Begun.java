package dev.rolewatch.history;

/**
 * How a session began.
 *
 * @param actId the act that handed it out
 * @param claim whether another session cannot be told apart from it
 */
record Begun(String actId, Lineage lineage, Claim claim) {

  /** Whether one session has this name, or more. */
  enum Claim {
    SOLE,
    DISPUTED
  }
}
