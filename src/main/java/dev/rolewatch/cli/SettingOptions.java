package dev.rolewatch.cli;

import dev.rolewatch.alert.InvalidSettingException;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.alert.Settings;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The settings of the template, as options of the same names. */
final class SettingOptions {
  private static final Map<Setting, Text> TEXTS = new EnumMap<>(Setting.class);

  static {
    tell(Setting.ELEVATED_ROLE_NAMES, "GLOBS", "Names that count as elevated: '*prod*,*admin*'.");
    tell(Setting.ELEVATED_ROLE_TAG, "KEY[=VALUE]", "Tag that counts as elevated.");
    tell(
        Setting.MINIMUM_LEVEL,
        "LEVEL",
        "Roles of this level and above count as elevated: ADMIN, ESCALATION, HIGH, MEDIUM or LOW.");
    tell(Setting.INCLUDE_SERVICE_CALLERS, "", "Alert on roles that AWS services take, too.");
    tell(
        Setting.KNOWN_ACCOUNTS,
        "IDS",
        "Accounts of your own: a caller or role of any other raises the severity.");
    tell(
        Setting.READER_ROLE_NAME,
        "NAME",
        "With --live: the role to take in other accounts to read their roles.");
    tell(
        Setting.ELEVATED_CACHE_SECONDS,
        "SECONDS",
        "With --live: how long an elevated role is not read again.");
    tell(
        Setting.ORDINARY_CACHE_SECONDS,
        "SECONDS",
        "With --live: how long an ordinary role is not read again.");
    tell(
        Setting.ENRICHMENT_BUDGET_MILLIS,
        "MILLIS",
        "With --live: how long an alert waits for names and tags.");
    tell(
        Setting.QUIET_PERIOD,
        "TIME",
        "How long repeats of one caller and role are folded into one alert; 0s folds none.");
    tell(
        Setting.MAXIMUM_MAILS_PER_MINUTE,
        "NUMBER",
        "How many alerts a minute people get; the others come in one digest.");
    tell(
        Setting.EXPECTED_USES,
        "FILE",
        "Uses of roles that are expected and quiet: JSON, see docs/expected-uses.md.");
    tell(
        Setting.WORKING_HOURS,
        "HOURS",
        "Outside of these, such as 'Mon-Fri 08:00-18:00', the severity is raised.");
    tell(Setting.TIME_ZONE, "ZONE", "Where those hours count, such as Europe/Berlin.");
  }

  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final CommandSpec command;

  private SettingOptions(CommandSpec command) {
    this.command = command;
  }

  /**
   * What the help says of a setting.
   *
   * @param label of the value; a flag has none
   */
  private record Text(String label, String description) {}

  private static void tell(Setting setting, String label, String description) {
    TEXTS.put(setting, new Text(label, description));
  }

  /** Gives a command an option for each setting. */
  static SettingOptions of(CommandSpec command) {
    SettingOptions options = new SettingOptions(command);
    TEXTS.forEach((setting, text) -> command.addOption(options.option(setting, text)));
    return options;
  }

  private OptionSpec option(Setting setting, Text text) {
    boolean isFlag = text.label().isEmpty();
    String standard =
        isFlag || setting.standard().isEmpty() ? "" : " Default: " + setting.standard() + ".";
    return OptionSpec.builder(setting.option())
        .type(isFlag ? boolean.class : String.class)
        .arity(isFlag ? "0" : "1")
        .paramLabel(text.label())
        .description(text.description() + standard)
        .setter(remember(setting))
        .build();
  }

  private ISetter remember(Setting setting) {
    return new ISetter() {
      @Override
      public <T> T set(T value) {
        if (value != null) {
          values.put(setting, value.toString());
        }
        return value;
      }
    };
  }

  /**
   * @throws ParameterException if a value breaks its rule
   */
  Settings settings() {
    try {
      return Settings.of(values);
    } catch (InvalidSettingException e) {
      throw new ParameterException(
          command.commandLine(), e.setting().option() + ": " + e.getMessage(), e);
    }
  }
}
