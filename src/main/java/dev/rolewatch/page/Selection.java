package dev.rolewatch.page;

import dev.rolewatch.review.Deed;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.trail.RecordPlace;
import dev.rolewatch.trail.SessionCall;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page has room for, since it must open in a browser and go by mail. What is worth a look
 * comes first: what is sensitive, then changes, refusals, failures, and the rest.
 *
 * @param sessions that are told, the earliest first
 * @param shown where the records of the events stand that have a row
 * @param folded the calls whose records are folded in
 */
record Selection(List<ReviewedSession> sessions, Set<RecordPlace> shown, List<SessionCall> folded) {
  /** Each takes three kilobytes without its events. */
  static final int MOST_SESSIONS = 3_000;

  /** Nobody reads more rows of one session; the csv has them all. */
  static final int MOST_OF_SESSION = 2_000;

  /** Browsers lay out so many rows within seconds. */
  static final int MOST_ROWS = 30_000;

  /** A record takes about two kilobytes, and many mail servers refuse more than ten megabytes. */
  static final int MOST_RECORDS = 4_000;

  private static final Comparator<Deed> WORTH = Comparator.comparing(Mark::of);

  /** Those that a reader should see first. */
  static final Comparator<ReviewedSession> WORTHIEST =
      Comparator.<ReviewedSession>comparingInt(
              session -> Words.SEVERITIES.indexOf(Words.severity(session)))
          .thenComparing(session -> -session.sensitive().size())
          .thenComparing(session -> -session.changes())
          .thenComparing(session -> -session.denied())
          .thenComparing(session -> -session.deeds().size());

  static Selection of(Report report) {
    List<ReviewedSession> sessions =
        report.sessions().size() <= MOST_SESSIONS
            ? report.sessions()
            : report.sessions().stream()
                .sorted(WORTHIEST)
                .limit(MOST_SESSIONS)
                .sorted(Comparator.comparing(ReviewedSession::startedAt))
                .toList();
    List<Deed> rows =
        strongest(
                sessions.stream()
                    .flatMap(session -> strongest(session.deeds().stream(), MOST_OF_SESSION)),
                MOST_ROWS)
            .toList();
    return new Selection(
        sessions,
        rows.stream().map(deed -> deed.call().place()).collect(Collectors.toUnmodifiableSet()),
        rows.stream().limit(MOST_RECORDS).map(Deed::call).toList());
  }

  /** Those that have a row, in the order of time. */
  List<Deed> rows(ReviewedSession session) {
    return session.deeds().stream().filter(deed -> shown.contains(deed.call().place())).toList();
  }

  private static Stream<Deed> strongest(Stream<Deed> deeds, int most) {
    return deeds.sorted(WORTH).limit(most);
  }
}
