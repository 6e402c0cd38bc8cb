package dev.rolewatch.ticket;

import java.time.InstantSource;
import java.util.function.Supplier;

/** The adapter for what the operator has chosen. */
public final class TicketSystems {
  private TicketSystems() {}

  /**
   * @param opsCenter is asked for where the system is AWS's own
   */
  public static TicketSystem of(
      TicketSettings settings,
      Secrets secrets,
      Supplier<TicketSystem> opsCenter,
      InstantSource clock) {
    return switch (settings.system()) {
      case JIRA ->
          new Jira(JiraEdition.CLOUD, settings.url(), settings.issueType(), secrets, clock);
      case JIRA_DATA_CENTER ->
          new Jira(JiraEdition.DATA_CENTER, settings.url(), settings.issueType(), secrets, clock);
      case SERVICENOW -> new ServiceNow(settings.url(), secrets, clock);
      case GITHUB -> new GitHubIssues(settings.url(), secrets, clock);
      case PAGERDUTY -> new PagerDuty(settings.url(), secrets, clock);
      case WEBHOOK -> new Webhook(settings.url(), secrets, clock);
      case OPSCENTER -> opsCenter.get();
    };
  }
}
