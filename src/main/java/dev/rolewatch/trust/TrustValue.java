package dev.rolewatch.trust;

/**
 * A value that a condition lets through.
 *
 * @param text as written, policy variables included
 */
record TrustValue(String text, Form form) {
  /** Any value at all. */
  static final TrustValue ANY = new TrustValue("*", Form.PATTERN);

  /** Whether {@code *} and {@code ?} are wildcards. */
  enum Form {
    TEXT,
    PATTERN
  }

  /** What a value begins with, up to the first place that may be anything. */
  String fixed() {
    int end = text.length();
    for (String open : form == Form.PATTERN ? new String[] {"*", "?", "${"} : new String[] {"${"}) {
      int at = text.indexOf(open);
      end = at < 0 ? end : Math.min(end, at);
    }
    return text.substring(0, end);
  }

  /** Whether no place of it may be anything. */
  boolean isWhole() {
    return fixed().length() == text.length();
  }

  /** Whether this one value, in any case of its letters, is let through. */
  boolean is(String value) {
    return isWhole() && text.equalsIgnoreCase(value);
  }

  /** Whether it stands for what the policy variable has, for example {@code aws:ResourceOrgID}. */
  boolean isVariable(String key) {
    return text.equalsIgnoreCase("${" + key + "}");
  }
}
