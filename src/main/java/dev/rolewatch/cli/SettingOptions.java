package dev.rolewatch.cli;

import dev.rolewatch.alert.InvalidSettingException;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.alert.Settings;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The settings of the template, as options of the same names. */
final class SettingOptions {
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--elevated-role-names",
      paramLabel = "GLOBS",
      description = "Names of roles that count as elevated: '*prod*,*admin*'.")
  void elevatedRoleNames(String value) {
    values.put(Setting.ELEVATED_ROLE_NAMES, value);
  }

  @Option(
      names = "--elevated-role-tag",
      paramLabel = "KEY[=VALUE]",
      description = "Tag of roles that count as elevated (default: elevated=true).")
  void elevatedRoleTag(String value) {
    values.put(Setting.ELEVATED_ROLE_TAG, value);
  }

  @Option(
      names = "--minimum-level",
      paramLabel = "LEVEL",
      description =
          "Roles of this level and above count as elevated:"
              + " ADMIN, ESCALATION, HIGH, MEDIUM or LOW (default: HIGH).")
  void minimumLevel(String value) {
    values.put(Setting.MINIMUM_LEVEL, value);
  }

  @Option(
      names = "--include-service-callers",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Alert on roles that AWS services take, too.")
  void includeServiceCallers(String value) {
    values.put(Setting.INCLUDE_SERVICE_CALLERS, value);
  }

  @Option(
      names = "--reader-role-name",
      paramLabel = "NAME",
      description = "With --live: the role to take in other accounts to read their roles.")
  void readerRoleName(String value) {
    values.put(Setting.READER_ROLE_NAME, value);
  }

  @Option(
      names = "--known-accounts",
      paramLabel = "IDS",
      description = "Accounts of your own: a caller from any other raises the severity.")
  void knownAccounts(String value) {
    values.put(Setting.KNOWN_ACCOUNTS, value);
  }

  @Option(
      names = "--elevated-cache-seconds",
      paramLabel = "SECONDS",
      description = "With --live: how long an elevated role's answer is kept (default: 600).")
  void elevatedCacheSeconds(String value) {
    values.put(Setting.ELEVATED_CACHE_SECONDS, value);
  }

  @Option(
      names = "--ordinary-cache-seconds",
      paramLabel = "SECONDS",
      description = "With --live: how long an ordinary role's answer is kept (default: 60).")
  void ordinaryCacheSeconds(String value) {
    values.put(Setting.ORDINARY_CACHE_SECONDS, value);
  }

  @Option(
      names = "--enrichment-budget-millis",
      paramLabel = "MILLIS",
      description = "With --live: how long an alert waits for names and tags (default: 2000).")
  void enrichmentBudgetMillis(String value) {
    values.put(Setting.ENRICHMENT_BUDGET_MILLIS, value);
  }

  /**
   * @throws ParameterException if a value breaks its rule
   */
  Settings settings() {
    try {
      return Settings.of(values);
    } catch (InvalidSettingException e) {
      throw new ParameterException(
          spec.commandLine(), e.setting().option() + ": " + e.getMessage(), e);
    }
  }
}
