package dev.rolewatch.history;

/**
 * Who makes a call, as far as one record of it tells.
 *
 * @param originator who began the chain of sessions
 * @param caller who makes this call, see {@link Originator#caller}; the same text as the originator
 *     where it is not known who began the caller's session
 */
record Agent(String originator, String caller) {

  /**
   * Whether two records may be of one call. Of two records of a call one may know where the
   * caller's session came from and the other not: then the callers have to agree.
   */
  boolean mayBe(Agent other) {
    return Originator.mayBeSame(originator, other.originator)
        || ((isUntraced() || other.isUntraced()) && Originator.mayBeSame(caller, other.caller));
  }

  private boolean isUntraced() {
    return originator.equals(caller);
  }
}
