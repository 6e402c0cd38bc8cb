package dev.rolewatch.trail;

import java.util.List;

/**
 * The names of the fields that are never read, because CloudTrail leaves in them what opens a
 * session to whoever reads it. Upper and lower case and what stands between the letters make no
 * difference: {@code SessionToken}, {@code session_token} and {@code session-token} are one name.
 */
final class Secrets {
  private static final List<String> NAMES =
      List.of(
          "sessiontoken",
          "awssessiontoken",
          "securitytoken",
          "xamzsecuritytoken",
          "secretaccesskey",
          "samlassertion",
          "webidentitytoken",
          "token",
          "accesstoken",
          "refreshtoken",
          "idtoken",
          "clientsecret",
          "signintoken");

  /** Each of the names ends with one of these. */
  private static final List<String> ENDINGS =
      NAMES.stream().filter(name -> NAMES.stream().noneMatch(it -> isEnding(it, name))).toList();

  /** Of them, by character, those that end with it. */
  private static final String[][] BY_END = byEnd();

  private Secrets() {}

  /** This is asked of every field that is parsed: it makes no copies. */
  static boolean isName(String name) {
    int end = endOfLetters(name, name.length());
    if (!isBefore(name, end)) {
      return false;
    }
    for (String secret : NAMES) {
      int before = before(secret, name, end);
      if (before >= 0 && endOfLetters(name, before) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text that may be JSON may have such a field somewhere within. */
  static boolean mayBeIn(String text) {
    if (text.contains("\\u")) { // in JSON, any letter can be written as \\u0041
      return true;
    }
    for (int end = 1; end <= text.length(); end++) {
      if (isBefore(text, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnding(String other, String name) {
    return !name.equals(other) && name.endsWith(other);
  }

  private static boolean isBefore(String text, int end) {
    char last = end == 0 ? ' ' : text.charAt(end - 1);
    if (last >= BY_END.length) {
      return false;
    }
    for (String secret : BY_END[last]) {
      if (before(secret, text, end) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String[][] byEnd() {
    String[][] names = new String[128][];
    for (char last = 0; last < names.length; last++) {
      String end = String.valueOf(lowerCase(last));
      names[last] = ENDINGS.stream().filter(name -> name.endsWith(end)).toArray(String[]::new);
    }
    return names;
  }

  /** Where the last letter ends that is before a place. */
  private static int endOfLetters(String text, int from) {
    int end = from;
    while (end > 0 && !isPlain(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Where the name begins that ends before a place, or -1 if another one does. */
  private static int before(String secret, String text, int end) {
    int at = end;
    for (int letter = secret.length() - 1; letter >= 0; letter--) {
      at = endOfLetters(text, at) - 1;
      if (at < 0 || lowerCase(text.charAt(at)) != secret.charAt(letter)) {
        return -1;
      }
    }
    return at;
  }

  private static char lowerCase(char character) {
    return character >= 'A' && character <= 'Z' ? (char) (character - 'A' + 'a') : character;
  }

  private static boolean isPlain(char character) {
    char lower = lowerCase(character);
    return (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
  }
}
