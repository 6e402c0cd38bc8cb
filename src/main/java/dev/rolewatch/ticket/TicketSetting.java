package dev.rolewatch.ticket;

import dev.rolewatch.alert.SettingName;

/** The settings of tickets. */
public enum TicketSetting implements SettingName {
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

  @Override
  public String standard() {
    return standard;
  }

  /** Without the word that all of them begin with, for example {@code --url}. */
  @Override
  public String option() {
    return SettingName.super.option().replace("--ticket-", "--");
  }
}
