package dev.rolewatch.privilege;

/**
 * What kind of action it is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html">Access
 *     levels in policy summaries</a>
 */
enum AccessLevel {
  LIST('L'),
  READ('R'),
  WRITE('W'),
  PERMISSIONS_MANAGEMENT('P'),
  TAGGING('T');

  private final char letter;

  AccessLevel(char letter) {
    this.letter = letter;
  }

  /**
   * @param letter as {@code actions.txt} has it
   */
  static AccessLevel of(char letter) {
    for (AccessLevel level : values()) {
      if (level.letter == letter) {
        return level;
      }
    }
    throw new IllegalArgumentException("no access level has the letter " + letter);
  }

  /** Whether it changes something other than tags. */
  boolean isChange() {
    return this == WRITE || this == PERMISSIONS_MANAGEMENT;
  }
}
