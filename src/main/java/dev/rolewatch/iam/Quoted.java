package dev.rolewatch.iam;

/**
 * A value as an error message quotes it: between double quotes, on one line, at most 80 characters,
 * so that text from an event can neither break a log line nor flood it.
 */
public final class Quoted {
  private static final int MOST = 80;

  private Quoted() {}

  /** For example {@code "arn:aws:iam::111111111111:user/eve"}, quotes included. */
  public static String of(String value) {
    String line =
        value
            .codePoints()
            .limit(MOST)
            .collect(StringBuilder::new, Quoted::append, StringBuilder::append)
            .toString();
    return '"' + line + (value.codePointCount(0, value.length()) > MOST ? "…" : "") + '"';
  }

  private static void append(StringBuilder line, int codePoint) {
    line.appendCodePoint(isPlain(codePoint) ? codePoint : '\uFFFD');
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> codePoint != '"';
    };
  }
}
