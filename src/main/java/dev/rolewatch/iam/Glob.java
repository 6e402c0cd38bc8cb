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
  private static final char ASCII = 128;
  private static final int MOST_STEPS = 1 << 16;

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
    return mayEnd(text) && fits(text);
  }

  /** Most texts that do not match are told by their last letter. */
  private boolean mayEnd(String text) {
    if (pattern.isEmpty() || text.isEmpty()) {
      return true;
    }
    char last = pattern.charAt(pattern.length() - 1);
    return last == '*' || matches(last, text.charAt(text.length() - 1));
  }

  private boolean fits(String text) {
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

  /**
   * Whether some text matches both. Patterns longer than any that is in earnest are taken to: they
   * would cost more than they tell.
   */
  public boolean overlaps(Glob other) {
    return matches(other.pattern)
        || other.matches(pattern)
        || (haveCommonStart(other, Math.min(literalLength(), other.literalLength()))
            && (pattern.length() * other.pattern.length() > MOST_STEPS || meet(other)));
  }

  /** How far it goes without a wildcard. */
  private int literalLength() {
    int at = 0;
    while (at < pattern.length() && pattern.charAt(at) != '*' && pattern.charAt(at) != '?') {
      at++;
    }
    return at;
  }

  private boolean haveCommonStart(Glob other, int length) {
    for (int at = 0; at < length; at++) {
      if (!matches(pattern.charAt(at), other.pattern.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Walks through this pattern and keeps account of how far into the other one some text may be
   * that fits both so far.
   */
  private boolean meet(Glob other) {
    boolean[] open = new boolean[other.pattern.length() + 1];
    open[0] = true;
    spread(open, other.pattern);
    for (int at = 0; at < pattern.length(); at++) {
      open = after(pattern.charAt(at), open, other.pattern);
    }
    return open[other.pattern.length()];
  }

  private boolean[] after(char wanted, boolean[] open, String other) {
    boolean[] next = wanted == '*' ? open.clone() : new boolean[open.length];
    for (int at = 0; at < other.length(); at++) {
      char found = other.charAt(at);
      if (wanted == '*') {
        next[at + 1] |= next[at];
      } else if (open[at] && found == '*') {
        next[at] = true;
      } else if (open[at] && (found == '?' || matches(wanted, found))) {
        next[at + 1] = true;
      }
    }
    spread(next, other);
    return next;
  }

  /** A star of the other may stand for nothing. */
  private static void spread(boolean[] open, String other) {
    for (int at = 0; at < other.length(); at++) {
      if (open[at] && other.charAt(at) == '*') {
        open[at + 1] = true;
      }
    }
  }

  /** Whether every text matches: {@code *}, {@code **}. */
  public boolean matchesEverything() {
    return !pattern.isEmpty() && isOnlyStars(0);
  }

  private boolean matches(char wanted, char found) {
    return wanted == '?' || wanted == found || (letters == Case.IS_IGNORED && same(wanted, found));
  }

  private static boolean same(char one, char other) {
    boolean arePlain = one < ASCII && other < ASCII;
    return arePlain
        ? lower(one) == lower(other)
        : Character.toLowerCase(one) == Character.toLowerCase(other);
  }

  private static int lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
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
