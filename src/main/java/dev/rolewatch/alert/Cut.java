package dev.rolewatch.alert;

/** Cuts a text that is too long, marks the place, and never cuts a character in half. */
public final class Cut {
  private Cut() {}

  /**
   * The text with at most so many UTF-16 units, the marker included.
   *
   * @param most more than the marker's length
   */
  public static String at(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - Neutral.MARKER.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + Neutral.MARKER;
  }
}
