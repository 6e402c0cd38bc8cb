package dev.rolewatch.review;

import static dev.rolewatch.review.Spelling.counted;
import static dev.rolewatch.review.Spelling.number;

import dev.rolewatch.review.FileReport.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How complete a report is, in plain sentences. */
final class Statement {
  private static final String NO_DIGESTS =
      "No digest files of CloudTrail's log file validation are among them, so it is not known"
          + " whether files are missing or were changed.";

  private static final int MOST_NAMES = 12;

  private Statement() {}

  static List<String> of(Completeness complete) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s read: %s, of which %s were copies of another, and %s broken."
            .formatted(
                counted(complete.files(State.READ).size(), "file"),
                counted(complete.read(), "record"),
                number(complete.duplicates()),
                number(complete.rejected())));
    covered(complete).ifPresent(sentences::add);
    scope(complete.told()).ifPresent(sentences::add);
    Silence.ofAskedTime(complete).ifPresent(sentences::add);
    if (!complete.contested().isEmpty()) {
      sentences.add(
          "Under %s records tell of different things: one of each was forged or changed, and all are told."
              .formatted(counted(complete.contested().size(), "event id")));
    }
    int damaged = complete.files(State.CORRUPT).size();
    int unreadable = complete.files(State.UNREADABLE).size();
    if (damaged + unreadable > 0) {
      sentences.add(
          "%s could not be read to the end, and %s not at all: what they tell of is missing here."
              .formatted(counted(damaged, "file"), counted(unreadable, "file")));
    }
    if (!complete.files(State.SKIPPED).isEmpty()) {
      sentences.add(
          "%s skipped, with no JSON within."
              .formatted(counted(complete.files(State.SKIPPED).size(), "file")));
    }
    sentences.addAll(complete.integrity().map(Statement::integrity).orElse(List.of(NO_DIGESTS)));
    sentences.addAll(Silence.of(complete));
    return sentences;
  }

  /** Of which part of the world the records are. */
  private static Optional<String> covered(Completeness complete) {
    return complete.from().isEmpty() || complete.to().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "They are of %s to %s UTC, of %s, in %s."
                .formatted(
                    Spelling.time(complete.from().get()),
                    Spelling.time(complete.to().get()),
                    named(complete.accounts(), "account"),
                    named(complete.regions(), "Region")));
  }

  private static String named(List<String> names, String unit) {
    String all = counted(names.size(), unit);
    return names.isEmpty() || names.size() > MOST_NAMES
        ? all
        : "%s (%s)".formatted(all, String.join(", ", names));
  }

  /** Whose calls the report leaves out. */
  private static Optional<String> scope(Told told) {
    if (told.records() == 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    parts.add(number(told.calls()) + " in the sessions told here");
    part(parts, told.ofOtherRoles(), "in sessions of other roles");
    part(parts, told.outside(), "in sessions at other times");
    part(parts, told.uses(), "of taking a role or of signing in");
    part(
        parts,
        told.ofOthers(),
        "of IAM users, services and others, which this report does not tell of, whatever they changed");
    return Optional.of(
        "Of %s without their copies: %s."
            .formatted(counted(told.records(), "record"), String.join("; ", parts)));
  }

  private static void part(List<String> parts, long records, String whose) {
    if (records > 0) {
      parts.add(number(records) + " " + whose);
    }
  }

  private static List<String> integrity(Integrity integrity) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s of CloudTrail's log file validation read: %s as delivered, %s changed, missing or under an unknown key."
            .formatted(
                counted(integrity.digests(), "digest file"),
                counted(integrity.verified(), "log file"),
                integrity.findings().isEmpty() ? "nothing" : integrity.findings().size()));
    if (integrity.signed() > 0) {
      sentences.add(
          "The signatures of %s were verified."
              .formatted(counted(integrity.signed(), "digest file")));
    }
    integrity
        .unsigned()
        .forEach(
            (because, count) -> sentences.add("%d not verified: %s.".formatted(count, because)));
    if (integrity.unlisted() > 0) {
      sentences.add(
          "%s in no digest file's list, so it is not known whether they were changed."
              .formatted(counted(integrity.unlisted(), "log file")));
    }
    integrity
        .gaps()
        .forEach(
            gap ->
                sentences.add(
                    "No chain of digest files covers %s from %s to %s: validation was off, or digest files were removed."
                        .formatted(gap.trail(), gap.from(), gap.to())));
    if (integrity.outside() > 0) {
      sentences.add(
          "%s in a digest file's list, of days before the first or after the last one read."
              .formatted(counted(integrity.outside(), "log file")));
    }
    return sentences;
  }
}
