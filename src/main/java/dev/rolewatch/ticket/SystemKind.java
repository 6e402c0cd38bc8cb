package dev.rolewatch.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ticket systems that there are adapters for. {@link #toString} is the spelling of settings.
 */
public enum SystemKind {
  /** Jira Cloud: REST API version 3. */
  JIRA("Jira", Optional.empty()),
  /** Jira Data Center: REST API version 2. */
  JIRA_DATA_CENTER("Jira", Optional.empty()),
  SERVICENOW("ServiceNow", Optional.empty()),
  /** GitHub, GitHub Enterprise, Gitea and Forgejo. */
  GITHUB("GitHub", Optional.of("https://api.github.com")),
  PAGERDUTY("PagerDuty", Optional.of("https://events.pagerduty.com")),
  /** OpsCenter of AWS Systems Manager: no URL, no secret. */
  OPSCENTER("OpsCenter", Optional.of("")),
  /** Any program that takes JSON over HTTPS. */
  WEBHOOK("The webhook", Optional.empty());

  private final String words;
  private final Optional<String> url;

  SystemKind(String words, Optional<String> url) {
    this.words = words;
    this.url = url;
  }

  /** Its name as the first words of a sentence. */
  public String words() {
    return words;
  }

  /** Where it is, if it is in the same place for everybody. */
  Optional<String> url() {
    return url;
  }

  /** By its spelling, for example {@code jira-data-center}. */
  public static Optional<SystemKind> find(String text) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(text)).findFirst();
  }

  /** All of them, for an error. */
  static String listed() {
    return Arrays.stream(values())
        .map(SystemKind::toString)
        .collect(Collectors.joining(", "))
        .replaceFirst(", ([a-z]+)$", " or $1");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
