package dev.rolewatch.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The settings of tickets, by their three names: the template's parameter ({@code TicketSystem}),
 * the function's environment variable ({@code TICKET_SYSTEM}) and the command line's option ({@code
 * --system}).
 */
public enum TicketSetting {
  TICKET_SYSTEM(""),
  TICKET_URL(""),
  TICKET_SECRET(""),
  TICKET_TARGET(""),
  TICKET_ROUTES(""),
  TICKET_MINIMUM_SEVERITY("low"),
  TICKET_ISSUE_TYPE("Task");

  private final String standard;

  TicketSetting(String standard) {
    this.standard = standard;
  }

  /** The value where none is given; the template has the same. */
  public String standard() {
    return standard;
  }

  /** The environment variable's name, for example {@code TICKET_URL}. */
  public String variable() {
    return name();
  }

  /** The template parameter's name, for example {@code TicketUrl}. */
  public String parameter() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The command line option, for example {@code --url}. */
  public String option() {
    return "--" + name().substring("TICKET_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
