package dev.rolewatch.review;

import static dev.rolewatch.review.Summary.counted;

import dev.rolewatch.review.FileReport.State;
import java.util.ArrayList;
import java.util.List;

/** How complete a report is, in plain sentences. */
final class Statement {
  private Statement() {}

  static List<String> of(Completeness complete) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s read: %s, of which %d were copies of another, and %d broken."
            .formatted(
                counted(complete.files(State.READ).size(), "file"),
                counted(complete.read(), "record"),
                complete.duplicates(),
                complete.rejected()));
    int damaged = complete.files(State.CORRUPT).size();
    int unreadable = complete.files(State.UNREADABLE).size();
    if (damaged + unreadable > 0) {
      sentences.add(
          "%s could not be read to the end, and %s not at all: what they tell of is missing here."
              .formatted(counted(damaged, "file"), counted(unreadable, "file")));
    }
    if (!complete.files(State.SKIPPED).isEmpty()) {
      sentences.add(
          "%s skipped: no JSON is in them."
              .formatted(counted(complete.files(State.SKIPPED).size(), "file")));
    }
    sentences.add(digests(complete.files(State.DIGEST).size()));
    sentences.add(gaps(complete));
    return sentences;
  }

  private static String digests(int digests) {
    return digests == 0
        ? "No digest files of CloudTrail's log file validation are among them, so it is not known"
            + " whether files are missing or were changed."
        : counted(digests, "digest file")
            + " of CloudTrail's log file validation found; they were not verified, so it is not known"
            + " whether files are missing or were changed.";
  }

  private static String gaps(Completeness complete) {
    return complete.gaps().isEmpty()
        ? "No trail was without a delivery for more than an hour, as far as names of files tell."
        : counted(complete.gaps().size(), "time")
            + " of more than an hour without a delivery: nothing happened, or files are missing.";
  }
}
