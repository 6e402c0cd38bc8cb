package dev.rolewatch.review;

import dev.rolewatch.privilege.CalledActions;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Names of events in words: {@code CreateUser} is {@code created user}, or {@code create user}. */
final class EventWords {
  private static final Pattern WORDS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("put", "put"),
          Map.entry("set", "set"),
          Map.entry("get", "read"),
          Map.entry("send", "sent"),
          Map.entry("run", "ran"),
          Map.entry("leave", "left"),
          Map.entry("stop", "stopped"),
          Map.entry("begin", "began"));

  private EventWords() {}

  /** What somebody did. */
  static String past(String event) {
    return phrase(event, EventWords::inPast);
  }

  /** What somebody tried to do. */
  static String infinitive(String event) {
    return phrase(event, verb -> verb);
  }

  private static String phrase(String event, UnaryOperator<String> form) {
    String[] words = WORDS.split(CalledActions.bare(event));
    StringBuilder phrase = new StringBuilder(form.apply(words[0].toLowerCase(Locale.ROOT)));
    for (int word = 1; word < words.length; word++) {
      boolean isAcronym =
          words[word].length() > 1 && words[word].equals(words[word].toUpperCase(Locale.ROOT));
      phrase.append(' ').append(isAcronym ? words[word] : words[word].toLowerCase(Locale.ROOT));
    }
    return phrase.toString();
  }

  private static String inPast(String verb) {
    if (IRREGULAR.containsKey(verb)) {
      return IRREGULAR.get(verb);
    }
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    return verb.endsWith("y")
            && verb.length() > 1
            && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0
        ? verb.substring(0, verb.length() - 1) + "ied"
        : verb + "ed";
  }
}
