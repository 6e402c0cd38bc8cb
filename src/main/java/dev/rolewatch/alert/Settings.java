package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.Quoted;
import dev.rolewatch.privilege.ElevationRule;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Names;
import dev.rolewatch.privilege.TagRule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the operator has chosen, read once.
 *
 * @param elevation which roles count as elevated
 * @param readerRoleName the role to take in other accounts to read roles there
 * @param knownAccounts accounts of the operator's own
 * @param elevatedCache how long an elevated role's answer is kept
 * @param ordinaryCache how long an ordinary role's answer is kept: at most 60 seconds, because
 *     somebody can make a role strong and take it a moment later
 * @param enrichmentBudget how long an alert may wait for what only helps its reader
 * @param quietPeriod for how long repeats are folded into one alert; zero folds none
 * @param mailsPerMinute how many alerts go to people in one minute; the others are in a digest
 * @param expectedUses where the list of the expected uses is: the name of a parameter, or a file
 * @param workingHours outside of which the severity is raised
 */
public record Settings(
    ElevationRule elevation,
    ServiceCallers serviceCallers,
    Optional<String> readerRoleName,
    Set<AccountId> knownAccounts,
    Duration elevatedCache,
    Duration ordinaryCache,
    Duration enrichmentBudget,
    Duration quietPeriod,
    int mailsPerMinute,
    Optional<String> expectedUses,
    Optional<WorkingHours> workingHours) {

  private static final int LONGEST_ELEVATED_CACHE = 3600;
  private static final int LONGEST_ORDINARY_CACHE = 60;
  private static final int LONGEST_BUDGET = 5_000;
  private static final int MOST_MAILS = 600;
  private static final Duration LONGEST_QUIET_PERIOD = Duration.ofDays(1);

  /**
   * The settings in these values; what is missing has its standard value.
   *
   * @throws InvalidSettingException if a value breaks its rule
   */
  public static Settings of(Map<Setting, String> values) {
    SettingTexts texts = new SettingTexts(values);
    return new Settings(
        new ElevationRule(
            names(texts), texts.text(Setting.ELEVATED_ROLE_TAG).map(Settings::tag), level(texts)),
        texts.flag(Setting.INCLUDE_SERVICE_CALLERS)
            ? ServiceCallers.INCLUDED
            : ServiceCallers.LEFT_OUT,
        readerRoleName(texts),
        accounts(texts),
        Duration.ofSeconds(texts.number(Setting.ELEVATED_CACHE_SECONDS, 0, LONGEST_ELEVATED_CACHE)),
        Duration.ofSeconds(texts.number(Setting.ORDINARY_CACHE_SECONDS, 0, LONGEST_ORDINARY_CACHE)),
        Duration.ofMillis(texts.number(Setting.ENRICHMENT_BUDGET_MILLIS, 0, LONGEST_BUDGET)),
        quietPeriod(texts),
        texts.number(Setting.MAXIMUM_MAILS_PER_MINUTE, 1, MOST_MAILS),
        texts.text(Setting.EXPECTED_USES),
        workingHours(texts));
  }

  private static Names names(SettingTexts texts) {
    String globs = texts.text(Setting.ELEVATED_ROLE_NAMES).orElse("");
    if (!globs.matches("[A-Za-z0-9_+=,.@*?/ -]*")) {
      throw new InvalidSettingException(
          Setting.ELEVATED_ROLE_NAMES,
          "role names between commas, with * and ? as wildcards, not " + Quoted.of(globs));
    }
    return Names.parse(globs);
  }

  private static TagRule tag(String text) {
    try {
      return TagRule.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(Setting.ELEVATED_ROLE_TAG, e.getMessage());
    }
  }

  private static Level level(SettingTexts texts) {
    String value = texts.text(Setting.MINIMUM_LEVEL).orElse("");
    return Arrays.stream(Level.values())
        .filter(level -> level.compareTo(Level.NONE) < 0)
        .filter(level -> level.name().equals(value.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    Setting.MINIMUM_LEVEL,
                    "a level is ADMIN, ESCALATION, HIGH, MEDIUM or LOW, not " + Quoted.of(value)));
  }

  private static Optional<String> readerRoleName(SettingTexts texts) {
    Optional<String> name = texts.text(Setting.READER_ROLE_NAME);
    if (name.isPresent() && !name.get().matches("[\\w+=,.@-]{1,64}")) {
      throw new InvalidSettingException(
          Setting.READER_ROLE_NAME,
          "the name of a role, not its ARN: at most 64 of A-Z a-z 0-9 + = , . @ _ -, not "
              + Quoted.of(name.get()));
    }
    return name;
  }

  private static Set<AccountId> accounts(SettingTexts texts) {
    return texts.list(Setting.KNOWN_ACCOUNTS).stream()
        .map(Settings::account)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static AccountId account(String text) {
    if (!text.matches("\\d{12}")) {
      throw new InvalidSettingException(
          Setting.KNOWN_ACCOUNTS,
          "account ids of 12 digits between commas, not " + Quoted.of(text));
    }
    return AccountId.parse(text);
  }

  private static Duration quietPeriod(SettingTexts texts) {
    String value = texts.text(Setting.QUIET_PERIOD).orElse("");
    if (!value.matches("\\d{1,3}[smhd]")) {
      throw new InvalidSettingException(
          Setting.QUIET_PERIOD,
          "a number and s, m, h or d, such as 90m or 1h, or 0s for none, not " + Quoted.of(value));
    }
    Duration period =
        Duration.parse(value.endsWith("d") ? "P" + value : "PT" + value.toUpperCase(Locale.ROOT));
    if (period.compareTo(LONGEST_QUIET_PERIOD) > 0) {
      throw new InvalidSettingException(
          Setting.QUIET_PERIOD, "at most 1d, not " + Quoted.of(value));
    }
    return period;
  }

  private static Optional<WorkingHours> workingHours(SettingTexts texts) {
    ZoneId zone = zone(texts);
    try {
      return texts.text(Setting.WORKING_HOURS).map(hours -> WorkingHours.parse(hours, zone));
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(Setting.WORKING_HOURS, e.getMessage());
    }
  }

  private static ZoneId zone(SettingTexts texts) {
    try {
      return WorkingHours.zone(texts.text(Setting.TIME_ZONE).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(Setting.TIME_ZONE, e.getMessage());
    }
  }
}
