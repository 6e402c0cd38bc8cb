package dev.rolewatch.privilege;

import java.util.List;

/**
 * Texts that stand for what is not known. They are made of a character that no policy writes, so a
 * pattern that matches all of them matches by its wildcards alone, and so matches whatever the
 * unknown is.
 */
final class Unknown {
  /** A short one. */
  static final String TEXT = "\uE000\uE000";

  /** A short one and a long one: {@code ??} matches only the first. */
  static final List<String> TEXTS = List.of(TEXT, TEXT.repeat(32));

  private static final String ONE_CHARACTER = "\uE001";

  private Unknown() {}

  /** The pattern as a text in which its wildcards are unknown. */
  static String standIn(String pattern, String unknown) {
    return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0
        ? pattern
        : pattern.replace("*", unknown).replace("?", ONE_CHARACTER);
  }
}
