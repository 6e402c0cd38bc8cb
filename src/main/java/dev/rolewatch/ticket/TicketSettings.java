package dev.rolewatch.ticket;

import dev.rolewatch.alert.InvalidSettingException;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.iam.Quoted;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * What the operator has chosen for tickets.
 *
 * @param url of the system's API, without a slash at its end; empty for OpsCenter
 * @param secret where its secret is kept; empty if it needs none
 * @param minimum alerts below it have no ticket
 * @param issueType what kind of issue is opened, in Jira
 */
public record TicketSettings(
    SystemKind system, URI url, String secret, Routes routes, Severity minimum, String issueType) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * The settings in these values; what is missing has its standard value.
   *
   * @throws InvalidSettingException if a value breaks its rule
   */
  public static TicketSettings of(Map<TicketSetting, String> values) {
    String system = value(values, TicketSetting.TICKET_SYSTEM);
    SystemKind kind = SystemKind.find(system).orElseThrow(() -> noSystem(system));
    return new TicketSettings(
        kind,
        url(kind, value(values, TicketSetting.TICKET_URL)),
        value(values, TicketSetting.TICKET_SECRET),
        routes(values),
        severity(value(values, TicketSetting.TICKET_MINIMUM_SEVERITY)),
        value(values, TicketSetting.TICKET_ISSUE_TYPE));
  }

  private static String value(Map<TicketSetting, String> values, TicketSetting setting) {
    String text = values.getOrDefault(setting, "").strip();
    return text.isEmpty() ? setting.standard() : text;
  }

  private static InvalidSettingException noSystem(String text) {
    return new InvalidSettingException(
        TicketSetting.TICKET_SYSTEM, "%s, not %s".formatted(SystemKind.listed(), Quoted.of(text)));
  }

  private static URI url(SystemKind kind, String text) {
    String url = text.isEmpty() ? kind.url().orElse(text) : text.replaceFirst("/+$", "");
    if (kind == SystemKind.OPSCENTER) {
      return URI.create("");
    }
    try {
      URI uri = URI.create(url);
      if (isSafe(uri) && (kind == SystemKind.WEBHOOK || uri.getQuery() == null)) {
        return uri;
      }
    } catch (IllegalArgumentException notOne) { // said below, as for any other text
    }
    throw new InvalidSettingException(
        TicketSetting.TICKET_URL,
        "a URL that begins with https:// and has neither user nor query, not " + Quoted.of(url));
  }

  /** Without TLS the secret would be read on its way; on this machine nobody listens. */
  private static boolean isSafe(URI uri) {
    return uri.getHost() != null
        && uri.getUserInfo() == null
        && uri.getFragment() == null
        && ("https".equals(uri.getScheme())
            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
  }

  private static Routes routes(Map<TicketSetting, String> values) {
    try {
      return Routes.parse(
          value(values, TicketSetting.TICKET_ROUTES), value(values, TicketSetting.TICKET_TARGET));
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(TicketSetting.TICKET_ROUTES, e.getMessage());
    }
  }

  private static Severity severity(String text) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    TicketSetting.TICKET_MINIMUM_SEVERITY,
                    "critical, high, medium or low, not " + Quoted.of(text)));
  }
}
