package dev.rolewatch.page;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.Spelling;
import dev.rolewatch.review.Summary;
import dev.rolewatch.trail.Human;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Values as the page spells them. */
final class Words {
  /** The severity of a session for which the live story has no alert. */
  static final String QUIET = "no alert";

  /** The severity of a session of which it is not known how it began. */
  static final String UNKNOWN = "not known";

  /** All severities, the gravest first. */
  static final List<String> SEVERITIES =
      Stream.concat(Stream.of(Severity.values()).map(Severity::toString), Stream.of(UNKNOWN, QUIET))
          .toList();

  private Words() {}

  /** A text that somebody else chose, on one line. */
  static String given(String text) {
    return Neutral.LINE.of(text);
  }

  static String person(ReviewedSession session) {
    String name = session.human().name();
    return name.isBlank() ? "somebody unknown" : given(name);
  }

  /** The whole session in one sentence. */
  static String sentence(ReviewedSession session) {
    return given(Summary.of(session));
  }

  /** What must be said with the name of a person that nobody vouches for. */
  static String doubt(ReviewedSession session) {
    return session.human().confidence() == Human.Confidence.CLAIMED ? " (only claimed) " : " ";
  }

  static String role(ReviewedSession session) {
    return given(session.role().name());
  }

  static String account(ReviewedSession session) {
    return session.role().account().map(AccountId::value).map(Words::given).orElse("unknown");
  }

  /** One of {@link #SEVERITIES}. */
  static String severity(ReviewedSession session) {
    return session
        .live()
        .map(live -> live.severity().map(Words::given).orElse(QUIET))
        .orElse(UNKNOWN);
  }

  static void time(Html html, Instant time) {
    html.leaf(Tag.of("time").with("datetime", time.toString()), Spelling.time(time));
  }

  static void severity(Html html, ReviewedSession session) {
    String severity = severity(session);
    String css = severity.equals(QUIET) || severity.equals(UNKNOWN) ? "quiet" : severity;
    html.leaf(Tag.of("span", "severity " + css), severity);
  }
}
