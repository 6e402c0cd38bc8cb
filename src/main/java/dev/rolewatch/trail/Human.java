package dev.rolewatch.trail;

/**
 * The person behind a session, and how far to trust that.
 *
 * @param name as the evidence spells it; a mail address, a user name, a subject
 * @param evidence one clause that says where the name is from, for example {@code "IAM user of the
 *     call"}
 */
public record Human(String name, Confidence confidence, String evidence) {

  /** How sure the name is. */
  public enum Confidence {
    /** AWS authenticated this very person. */
    CERTAIN,
    /** Vouched for by a party that the account trusts. */
    LIKELY,
    /** The caller chose the text and could have chosen another. */
    CLAIMED,
    /** Nothing in the event names a person. */
    UNKNOWN
  }
}
