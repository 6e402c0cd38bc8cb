package dev.rolewatch.review;

import static dev.rolewatch.review.Spelling.counted;
import static dev.rolewatch.review.Spelling.number;

import dev.rolewatch.review.FileReport.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Of which time there are no records, in plain sentences. */
final class Silence {
  private Silence() {}

  static List<String> of(Completeness complete) {
    List<String> sentences = new ArrayList<>();
    sentences.add(deliveries(complete));
    List<Span> pauses = complete.pauses();
    if (!pauses.isEmpty()) {
      sentences.add(
          "No record is in %s, the first from %s to %s: nothing happened, or files are missing."
              .formatted(
                  counted(pauses.size(), "time") + " of more than 12 hours",
                  Spelling.time(pauses.get(0).from()),
                  Spelling.time(pauses.get(0).to())));
    }
    return sentences;
  }

  /** A sentence if the logs hold nothing of the time that was asked for. */
  static Optional<String> ofAskedTime(Completeness complete) {
    if (!complete.coversNothingOf(complete.told().window())) {
      return Optional.empty();
    }
    if (complete.from().isEmpty() || complete.to().isEmpty()) {
      return Optional.of("The logs hold no record, so nothing of the time that was asked for.");
    }
    return Optional.of(
        "The logs cover %s to %s UTC: nothing of the time that was asked for is in them."
            .formatted(Spelling.time(complete.from().get()), Spelling.time(complete.to().get())));
  }

  private static String deliveries(Completeness complete) {
    int files = complete.files(State.READ).size() + complete.files(State.CORRUPT).size();
    if (complete.named() == 0) {
      return "Whether a trail was without a delivery is not known:"
          + " no file is named as CloudTrail names its files.";
    }
    String asFar =
        complete.named() < files
            ? "as far as the names of %s of %s tell"
                .formatted(number(complete.named()), counted(files, "file"))
            : "as far as names of files tell";
    if (complete.gaps().isEmpty()) {
      return "No trail was without a delivery for more than an hour, %s.".formatted(asFar);
    }
    Gap first = complete.gaps().get(0);
    return "%s of more than an hour without a delivery, %s, the first of %s from %s to %s: nothing happened, or files are missing."
        .formatted(
            counted(complete.gaps().size(), "time"),
            asFar,
            first.trail(),
            Spelling.time(first.from()),
            Spelling.time(first.to()));
  }
}
