package dev.rolewatch.ticket;

/** A setting of tickets breaks its rule. The message says what would be right. */
public final class InvalidTicketSettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final TicketSetting setting;

  InvalidTicketSettingException(TicketSetting setting, String message) {
    super(message);
    this.setting = setting;
  }

  public TicketSetting setting() {
    return setting;
  }
}
