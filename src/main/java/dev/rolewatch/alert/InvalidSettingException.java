package dev.rolewatch.alert;

/** A setting has a value it cannot have. The message says what would be right. */
public final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SettingName setting;

  public InvalidSettingException(SettingName setting, String rule) {
    super(rule);
    this.setting = setting;
  }

  public SettingName setting() {
    return setting;
  }
}
