package dev.rolewatch.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The settings, by their three names: the template's parameter ({@code MinimumLevel}), the
 * function's environment variable ({@code MINIMUM_LEVEL}) and the command line's option ({@code
 * --minimum-level}).
 */
public enum Setting {
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

  /** The value where none is given; the template has the same. */
  public String standard() {
    return standard;
  }

  /** The template parameter's name, for example {@code MinimumLevel}. */
  public String parameter() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The environment variable's name, for example {@code MINIMUM_LEVEL}. */
  public String variable() {
    return name();
  }

  /** The command line option, for example {@code --minimum-level}. */
  public String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
