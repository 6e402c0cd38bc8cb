package dev.rolewatch.alert;

/** The settings of alerts. */
public enum Setting implements SettingName {
  ELEVATED_ROLE_NAMES(""),
  ELEVATED_ROLE_TAG("elevated=true"),
  MINIMUM_LEVEL("HIGH"),
  INCLUDE_SERVICE_CALLERS("false"),
  READER_ROLE_NAME(""),
  KNOWN_ACCOUNTS(""),
  ELEVATED_CACHE_SECONDS("600"),
  ORDINARY_CACHE_SECONDS("60"),
  ENRICHMENT_BUDGET_MILLIS("2000"),
  QUIET_PERIOD("1h"),
  MAXIMUM_MAILS_PER_MINUTE("10"),
  EXPECTED_USES(""),
  WORKING_HOURS(""),
  TIME_ZONE("UTC");

  private final String standard;

  Setting(String standard) {
    this.standard = standard;
  }

  @Override
  public String standard() {
    return standard;
  }
}
