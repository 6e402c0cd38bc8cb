package dev.rolewatch.review;

import java.time.Instant;
import java.util.List;

/**
 * When and how a report was made, so that somebody else can make it again from the same logs.
 *
 * @param by the program and its version: {@code rolewatch 1.2.0}
 * @param options that decide what the report says, as they were given: {@code --minimum-level=LOW}
 */
public record Imprint(Instant at, String by, List<String> options) {

  public Imprint {
    options = List.copyOf(options);
  }

  /** The same as a sentence. Options are as given: whoever shows them neutralises the whole. */
  public String sentence() {
    return "Made %s UTC by %s, %s."
        .formatted(
            Spelling.time(at),
            by,
            options.isEmpty() ? "without options" : "with " + String.join(" ", options));
  }
}
