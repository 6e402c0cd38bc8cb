package dev.rolewatch.page;

import static java.util.stream.Collectors.joining;

import dev.rolewatch.review.Completeness;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.Spelling;
import dev.rolewatch.review.Told;
import dev.rolewatch.trail.Human;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first screen: what this is, of which time it tells, its figures, and what it lacks. */
record Opening(Report report) {
  private static final String TITLE = "What was done with elevated roles";
  private static final int MOST_NAMES = 12;

  void write(Html html) {
    html.in(
        Tag.of("header", "opening"),
        () -> {
          html.leaf(Tag.of("p", "brand"), "Rolewatch review");
          html.leaf("h1", elevated() < sessions().size() ? "What was done with roles" : TITLE);
          period(html);
          html.in(Tag.of("p", "filtered").with("hidden", ""), () -> {});
          losses(html);
          html.in(Tag.of("dl", "figures"), () -> figures(html));
          untold(html);
        });
    html.line();
  }

  private void period(Html html) {
    Completeness complete = report.completeness();
    html.in(
        Tag.of("p", "period"),
        () -> {
          if (complete.from().isPresent() && complete.to().isPresent()) {
            Words.time(html, complete.from().get());
            html.text(" to ");
            Words.time(html, complete.to().get());
            html.text(" UTC");
          } else {
            html.text("No record was read.");
          }
        });
    html.leaf(
        Tag.of("p", "scope"),
        "%s %s in %s %s. All times are UTC."
            .formatted(
                complete.accounts().size() == 1 ? "Account" : "Accounts",
                listed(complete.accounts()),
                complete.regions().size() == 1 ? "region" : "regions",
                listed(complete.regions())));
    html.leaf(Tag.of("p", "scope"), Words.given(report.imprint().sentence()));
  }

  private static String listed(List<String> names) {
    if (names.isEmpty()) {
      return "that the logs do not name";
    }
    String first = names.stream().limit(MOST_NAMES).map(Words::given).collect(joining(", "));
    return names.size() <= MOST_NAMES
        ? first
        : first + " and %s more".formatted(Spelling.number(names.size() - MOST_NAMES));
  }

  /** Whose calls the figures leave out. */
  private void untold(Html html) {
    Told told = report.completeness().told();
    if (told.ofOthers() > 0) {
      html.leaf(
          Tag.of("p", "scope"),
          "%s of %s are of IAM users, services and others: what they did, and what they changed, is not told here."
              .formatted(
                  Spelling.number(told.ofOthers()), Spelling.counted(told.records(), "record")));
    }
  }

  private void losses(Html html) {
    List<String> troubles = troubles();
    html.in(
        Tag.of("p", troubles.isEmpty() ? "notice" : "notice loss"),
        () -> {
          if (troubles.isEmpty()) {
            html.leaf("strong", sound());
          }
          troubles.forEach(it -> html.leaf("strong", it + " "));
          html.leaf(Tag.of("a").with("href", "#completeness"), "How complete this report is");
        });
  }

  private String sound() {
    Completeness complete = report.completeness();
    boolean isSilent = !complete.gaps().isEmpty() || !complete.pauses().isEmpty();
    return isSilent
        ? "All files could be read, but there are gaps in time. "
        : "All logs that were given could be read. ";
  }

  private List<String> troubles() {
    Completeness complete = report.completeness();
    List<String> troubles = new ArrayList<>();
    if (complete.hasLosses()) {
      troubles.add("Something could not be read, and what it tells of is missing here.");
    }
    if (complete.integrity().filter(it -> !it.findings().isEmpty()).isPresent()) {
      troubles.add("Files are missing, or not proved to be as CloudTrail delivered them.");
    }
    if (!complete.contested().isEmpty()) {
      troubles.add("Records of one event tell of different things: some were forged or changed.");
    }
    complete.missedTime().ifPresent(troubles::add);
    report
        .alerts()
        .map(alerts -> alerts.missed().size())
        .filter(missed -> missed > 0)
        .ifPresent(
            missed ->
                troubles.add(
                    "Elevated uses without the alert that they should have: " + missed + "."));
    return troubles;
  }

  private void figures(Html html) {
    List<ReviewedSession> sessions = sessions();
    String some = elevated() < sessions.size() ? ", %d elevated".formatted(elevated()) : "";
    figure(html, "session" + some, "sessions" + some, sessions.size());
    figure(html, "person", "people", distinct(people()));
    figure(
        html,
        "role",
        "roles",
        distinct(sessions.stream().map(it -> it.role().arn().orElse(it.role().name()))));
    figure(html, "account", "accounts", distinct(sessions.stream().map(Words::account)));
    figure(html, "event", "events", sessions.stream().mapToLong(it -> it.deeds().size()).sum());
    figure(html, "change", "changes", sessions.stream().mapToLong(ReviewedSession::changes).sum());
    figure(html, "denied", "denied", sessions.stream().mapToLong(ReviewedSession::denied).sum());
    figure(
        html,
        "sensitive",
        "sensitive",
        sessions.stream().mapToLong(it -> it.sensitive().size()).sum());
  }

  private List<ReviewedSession> sessions() {
    return report.sessions();
  }

  private long elevated() {
    return sessions().stream().filter(session -> session.role().isElevated()).count();
  }

  /** Machines have no person behind them of whom anything is known. */
  private Stream<String> people() {
    return sessions().stream()
        .map(ReviewedSession::human)
        .filter(human -> human.confidence() != Human.Confidence.UNKNOWN)
        .map(Human::name);
  }

  private static long distinct(Stream<String> names) {
    return names.distinct().count();
  }

  /** The number stands above its name, and a screen reader reads the name first. */
  private static void figure(Html html, String one, String many, long number) {
    html.in(
        Tag.of("div"),
        () -> {
          html.leaf("dt", number == 1 ? one : many);
          html.leaf("dd", Spelling.number(number));
        });
  }
}
