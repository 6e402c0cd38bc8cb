package dev.rolewatch.vendors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The little of Jira's query language that a search for our own tickets needs, for example {@code
 * project = "SEC" AND labels = "rolewatch-1" AND statusCategory != Done ORDER BY created DESC}.
 */
final class Jql {
  private static final Pattern ORDER = Pattern.compile("(?i)\\s+ORDER\\s+BY\\s+.*$");
  private static final Pattern AND = Pattern.compile("(?i)\\s+AND\\s+");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?<field>\\w+)\\s*(?<operator>!?=)\\s*(?:\"(?<quoted>[^\"\\\\]+)\"|(?<bare>[\\w-]+))");

  private Jql() {}

  /** Nothing if it is not understood, or restricts neither the project nor the label. */
  static Optional<Predicate<Ticket>> parse(String query) {
    List<Optional<Predicate<Ticket>>> clauses =
        AND.splitAsStream(ORDER.matcher(query.strip()).replaceFirst(""))
            .map(CLAUSE::matcher)
            .map(Jql::clause)
            .toList();
    boolean isBounded = Stream.of("project", "labels").anyMatch(query::contains);
    if (!isBounded || clauses.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return clauses.stream().flatMap(Optional::stream).reduce(Predicate::and);
  }

  private static Optional<Predicate<Ticket>> clause(Matcher clause) {
    if (!clause.matches()) {
      return Optional.empty();
    }
    String value = clause.group(clause.group("bare") == null ? "quoted" : "bare");
    Optional<Predicate<Ticket>> equal = equal(clause.group("field"), value);
    return clause.group("operator").equals("=") ? equal : equal.map(Predicate::negate);
  }

  private static Optional<Predicate<Ticket>> equal(String field, String value) {
    return switch (field.toLowerCase(Locale.ROOT) + "=" + value.toLowerCase(Locale.ROOT)) {
      case "statuscategory=done" -> Optional.of(issue -> issue.state() == Ticket.State.CLOSED);
      case "resolution=unresolved" -> Optional.of(issue -> issue.state() == Ticket.State.OPEN);
      default -> named(field, value);
    };
  }

  private static Optional<Predicate<Ticket>> named(String field, String value) {
    return switch (field) {
      case "project" -> Optional.of(issue -> JiraIssue.project(issue).equals(value));
      case "labels" -> Optional.of(issue -> JiraIssue.labels(issue).contains(value));
      default -> Optional.empty();
    };
  }
}
