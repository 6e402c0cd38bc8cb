package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Level;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void standardValuesAreReadWhereNoneIsGiven() {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.elevation().minimum()).isEqualTo(Level.HIGH);
    assertThat(settings.elevation().tag()).hasToString("Optional[elevated=true]");
    assertThat(settings.elevation().names().patterns()).isEmpty();
    assertThat(settings.serviceCallers()).isEqualTo(ServiceCallers.LEFT_OUT);
    assertThat(settings.readerRoleName()).isEmpty();
    assertThat(settings.knownAccounts()).isEmpty();
    assertThat(settings.elevatedCache()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.ordinaryCache()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.enrichmentBudget()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void listsAreReadWithoutTheirSpacesAndEmptyItems() {
    Settings settings =
        Settings.of(
            Map.of(
                Setting.ELEVATED_ROLE_NAMES, " *prod* ,, *admin*",
                Setting.KNOWN_ACCOUNTS, "222222222222, 111111111111"));

    assertThat(settings.elevation().names().find(RoleArn.parse("arn:aws:iam::1:role/x-Admin-y")))
        .isPresent();
    assertThat(settings.knownAccounts())
        .containsExactlyInAnyOrder(
            AccountId.parse("111111111111"), AccountId.parse("222222222222"));
  }

  @Test
  void anEmptyTagMeansThatNoTagCounts() {
    assertThat(Settings.of(Map.of(Setting.ELEVATED_ROLE_TAG, " ")).elevation().tag()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MINIMUM_LEVEL | HIHG | a level is ADMIN, ESCALATION, HIGH, MEDIUM or LOW, not \"HIHG\"",
        "MINIMUM_LEVEL | UNDETERMINED | a level is ADMIN, ESCALATION, HIGH, MEDIUM or LOW, not \"UNDETERMINED\"",
        "INCLUDE_SERVICE_CALLERS | yes | true or false, not \"yes\"",
        "ELEVATED_ROLE_NAMES | prod! | role names between commas, with * and ? as wildcards, not \"prod!\"",
        "ELEVATED_ROLE_TAG | =true | a tag reads key=value or key, not \"=true\"",
        "KNOWN_ACCOUNTS | 1111 | account ids of 12 digits between commas, not \"1111\"",
        "ORDINARY_CACHE_SECONDS | 61 | a whole number from 0 to 60, not \"61\"",
        "ELEVATED_CACHE_SECONDS | -1 | a whole number from 0 to 3600, not \"-1\"",
        "ENRICHMENT_BUDGET_MILLIS | 5001 | a whole number from 0 to 5000, not \"5001\"",
        "ENRICHMENT_BUDGET_MILLIS | 99999999999 | a whole number from 0 to 5000, not \"99999999999\""
      })
  void aMistakeIsToldWithWhatWouldBeRight(Setting setting, String value, String rule) {
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> Settings.of(Map.of(setting, value)))
        .withMessage(rule)
        .satisfies(problem -> assertThat(problem.setting()).isEqualTo(setting));
  }

  @Test
  void anArnIsNotTheNameOfAReaderRole() {
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(
            () -> Settings.of(Map.of(Setting.READER_ROLE_NAME, "arn:aws:iam::111111111111:role/r")))
        .withMessageContaining("the name of a role, not its ARN");
  }

  @Test
  void aSettingHasOneNameInThreeSpellings() {
    assertThat(Setting.INCLUDE_SERVICE_CALLERS.parameter()).isEqualTo("IncludeServiceCallers");
    assertThat(Setting.INCLUDE_SERVICE_CALLERS.variable()).isEqualTo("INCLUDE_SERVICE_CALLERS");
    assertThat(Setting.INCLUDE_SERVICE_CALLERS.option()).isEqualTo("--include-service-callers");
  }
}
