package dev.rolewatch.review;

import dev.rolewatch.review.FileReport.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of what happened the report can know of.
 *
 * @param files each with what became of it, in the order of their names
 * @param read how many sound records were read, duplicates among them
 * @param duplicates how many of them were another copy of one that was read
 * @param contested ids under which records tell of different things
 * @param gaps between the deliveries of a trail
 * @param integrity what digest files prove; empty if there are none
 * @param told of how much of it the report tells
 */
public record Completeness(
    List<FileReport> files,
    long read,
    long duplicates,
    long rejected,
    List<String> accounts,
    List<String> regions,
    Optional<Instant> from,
    Optional<Instant> to,
    List<String> contested,
    List<Gap> gaps,
    Optional<Integrity> integrity,
    Told told) {

  static Completeness of(Review review, PublicKeys keys) {
    List<FileReport> files = review.files();
    List<Coverage> coverage = files.stream().flatMap(file -> file.coverage().stream()).toList();
    List<String> contested = review.contested();
    long read = files.stream().mapToLong(FileReport::records).sum();
    return new Completeness(
        files,
        read,
        Math.max(0, read - review.distinct(contested)),
        files.stream().mapToLong(FileReport::rejected).sum(),
        coverage.stream()
            .map(Coverage::account)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList(),
        coverage.stream()
            .map(Coverage::region)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList(),
        coverage.stream().map(Coverage::from).min(Comparator.naturalOrder()),
        coverage.stream().map(Coverage::to).max(Comparator.naturalOrder()),
        contested,
        Gap.between(files),
        IntegrityCheck.of(review, keys),
        Told.nothing());
  }

  Completeness telling(Told some) {
    return new Completeness(
        files,
        read,
        duplicates,
        rejected,
        accounts,
        regions,
        from,
        to,
        contested,
        gaps,
        integrity,
        some);
  }

  /** How many records were read, without their copies. */
  long distinct() {
    return read - duplicates;
  }

  /** The times of more than {@link Span#LONGEST_PAUSE} in which there is no record. */
  public List<Span> pauses() {
    return Span.pauses(spans());
  }

  /** How many of the files that were read have a name that tells when they were delivered. */
  int named() {
    return (int)
        Stream.of(State.READ, State.CORRUPT)
            .flatMap(state -> files(state).stream())
            .filter(file -> Delivery.find(file.name()).isPresent())
            .count();
  }

  /** Whether no record is of a time that was asked for. */
  boolean coversNothingOf(Window window) {
    return !window.equals(Window.always())
        && spans().stream().noneMatch(span -> span.overlaps(window));
  }

  private List<Span> spans() {
    return Span.joined(
        files.stream()
            .flatMap(file -> file.coverage().stream())
            .flatMap(coverage -> coverage.spans().stream())
            .toList());
  }

  /** The files of which this became. */
  public List<FileReport> files(State state) {
    return files.stream().filter(file -> file.state() == state).toList();
  }

  /** The files that were not read, or not to their end, or of which records were broken. */
  public List<FileReport> troubles() {
    return files.stream().filter(file -> file.because().isPresent()).toList();
  }

  /** A sentence if the logs hold nothing of the time that was asked for. */
  public Optional<String> missedTime() {
    return Silence.ofAskedTime(this);
  }

  /** What the report cannot know, in plain sentences. */
  public List<String> statement() {
    return Statement.of(this);
  }

  /** Whether something was there that could not be read. */
  public boolean hasLosses() {
    return rejected > 0
        || files.stream()
            .anyMatch(file -> file.state() == State.CORRUPT || file.state() == State.UNREADABLE);
  }
}
