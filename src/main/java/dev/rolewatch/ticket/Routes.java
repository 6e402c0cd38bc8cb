package dev.rolewatch.ticket;

import dev.rolewatch.alert.Severity;
import dev.rolewatch.iam.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the ticket of an alert belongs: the first route that holds, otherwise the target for all.
 */
public record Routes(List<Route> routes, String target) {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Set<String> LEVELS =
      Set.of("ADMIN", "ESCALATION", "HIGH", "MEDIUM", "LOW", "NONE", "UNDETERMINED");

  public Routes {
    routes = List.copyOf(routes);
  }

  /**
   * A route.
   *
   * @param conditions all of them must hold: account ids, levels of roles, severities of alerts
   */
  record Route(List<String> conditions, String target) {
    Route {
      conditions = List.copyOf(conditions);
    }

    boolean isFor(TicketAlert alert) {
      Set<String> facts =
          Set.of(
              alert.text("/role/account/id").orElse("no account"),
              alert.text("/role/level").orElse("no level"),
              alert.severity().toString());
      return facts.containsAll(conditions);
    }
  }

  /**
   * Reads routes between commas, each {@code CONDITION[+CONDITION…]=TARGET}, for example {@code
   * 222222222222=STAGE, ADMIN+critical=SOC}. A condition is the id of the role's account, a level
   * in capitals, or a severity in small letters.
   *
   * @param target of the alerts for which no route holds
   * @throws IllegalArgumentException that says what would be right
   */
  public static Routes parse(String text, String target) {
    List<Route> routes = new ArrayList<>();
    for (String part : text.split(",")) {
      if (!part.isBlank()) {
        routes.add(route(part.strip()));
      }
    }
    return new Routes(routes, target);
  }

  /** The target of an alert. */
  String of(TicketAlert alert) {
    return routes.stream()
        .filter(route -> route.isFor(alert))
        .findFirst()
        .map(Route::target)
        .orElse(target);
  }

  private static Route route(String text) {
    int at = text.indexOf('=');
    String target = text.substring(at + 1).strip();
    List<String> conditions =
        Arrays.stream(text.substring(0, Math.max(0, at)).split("\\+", -1))
            .map(String::strip)
            .toList();
    if (at < 1 || target.isEmpty() || !conditions.stream().allMatch(Routes::isCondition)) {
      throw new IllegalArgumentException(
          "routes between commas, each like 111111111111=OPS or ADMIN+critical=SOC, not "
              + Quoted.of(text));
    }
    return new Route(conditions, target);
  }

  private static boolean isCondition(String text) {
    return ACCOUNT.matcher(text).matches()
        || LEVELS.contains(text)
        || Arrays.stream(Severity.values()).anyMatch(any -> any.toString().equals(text));
  }
}
