package dev.rolewatch.iam;

/**
 * A pattern in which {@code *} stands for any characters, also none and also {@code /} and {@code
 * :}, and {@code ?} for exactly one, as in IAM policies: {@code arn:aws:iam::*:role/app-?}.
 *
 * <p>Matching takes no more than length of text times length of pattern, whatever the pattern.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">IAM
 *     JSON policy elements: Resource</a>
 */
public record Glob(String pattern, Case letters) {

  /** Whether {@code A} and {@code a} are the same. */
  public enum Case {
    /** As in resources. */
    MATTERS,
    /** As in actions and in role names, which IAM keeps unique without regard to case. */
    IS_IGNORED
  }

  /** A pattern for resources. */
  public static Glob exactly(String pattern) {
    return new Glob(pattern, Case.MATTERS);
  }

  /** A pattern for actions and names. */
  public static Glob ignoringCase(String pattern) {
    return new Glob(pattern, Case.IS_IGNORED);
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    int at = 0;
    int next = 0;
    int star = -1;
    int resume = 0;
    while (at < text.length()) {
      if (next < pattern.length() && pattern.charAt(next) == '*') {
        star = next++;
        resume = at;
      } else if (next < pattern.length() && matches(pattern.charAt(next), text.charAt(at))) {
        next++;
        at++;
      } else if (star >= 0) {
        next = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    return isOnlyStars(next);
  }

  /** Whether every text matches: {@code *}, {@code **}. */
  public boolean matchesEverything() {
    return !pattern.isEmpty() && isOnlyStars(0);
  }

  private boolean matches(char wanted, char found) {
    return wanted == '?' || wanted == found || (letters == Case.IS_IGNORED && same(wanted, found));
  }

  private static boolean same(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }

  private boolean isOnlyStars(int from) {
    for (int at = from; at < pattern.length(); at++) {
      if (pattern.charAt(at) != '*') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
