package dev.rolewatch.review;

import java.util.Locale;

/** How reports write the words of an enum: {@code SUCCEEDED} as {@code succeeded}. */
public final class Spelling {
  private Spelling() {}

  public static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
