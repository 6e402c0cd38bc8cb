package dev.rolewatch.trail;

import java.util.Set;

/**
 * The names of the fields that are never read, because CloudTrail leaves in them what opens a
 * session to whoever reads it. Upper and lower case and what stands between the letters make no
 * difference: {@code SessionToken}, {@code session_token} and {@code session-token} are one name.
 */
final class Secrets {
  private static final Set<String> NAMES =
      Set.of(
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

  private Secrets() {}

  static boolean isName(String name) {
    return NAMES.contains(folded(name));
  }

  /** Whether a text that may be JSON may have such a field somewhere within. */
  static boolean mayBeIn(String text) {
    if (text.contains("\\u")) { // in JSON, any letter can be written as \\u0041
      return true;
    }
    String folded = folded(text);
    return NAMES.stream().anyMatch(folded::contains);
  }

  private static String folded(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 'A' && character <= 'Z') {
        letters.append((char) (character - 'A' + 'a'));
      } else if (isPlain(character)) {
        letters.append(character);
      }
    }
    return letters.toString();
  }

  private static boolean isPlain(char character) {
    return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
  }
}
