package dev.rolewatch.situations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.Golden;
import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertJson;
import dev.rolewatch.alert.EmailText;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code events/}: the rules of the template, the whole story, and its table. */
class SituationsTest {
  private static final Golden GOLDEN = Golden.of("events");
  private static final String SECRET = "MUST-NOT-LEAK";

  @ParameterizedTest
  @MethodSource("situations")
  void situationGivesItsGoldenText(Situation situation) {
    Outcome outcome = situation.outcome();

    GOLDEN.check(situation.name() + ".txt", text(outcome));
    if (outcome instanceof Outcome.Alerted alerted) {
      GOLDEN.check(situation.name() + ".json", json(alerted.alert()));
    }
  }

  @Test
  void everyGoldenTextHasItsSituation() {
    GOLDEN.checkNothingElse(situations().stream().flatMap(SituationsTest::goldenNames).toList());
  }

  @ParameterizedTest
  @MethodSource("situations")
  void noSecretComesOut(Situation situation) {
    Outcome outcome = situation.outcome();

    assertThat(text(outcome) + OutcomeJson.of(outcome)).doesNotContain(SECRET);
  }

  @Test
  void theTableHasARowForEverySituation() {
    assertThat(rows()).extracting(SituationTable.Row::name).doesNotHaveDuplicates();
    assertThat(rows())
        .extracting(SituationTable.Row::name)
        .containsExactlyInAnyOrderElementsOf(situations().stream().map(Situation::name).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTableTellsTheOutcome(SituationTable.Row row) {
    assertThat(row.outcome()).startsWith(OutcomeJson.word(row.situation().outcome()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTableTellsWhetherTheRulesPassItOn(SituationTable.Row row) {
    List<String> rules =
        Template.rulesThatMatch(row.situation().text()).stream()
            .filter(rule -> !rule.equals("ServiceCallerRule"))
            .toList();

    assertThat(row.reach()).startsWith(rules.isEmpty() ? "no" : "yes");
  }

  @ParameterizedTest
  @MethodSource("situations")
  void noSituationReachesTheFunctionByTwoRules(Situation situation) {
    assertThat(Template.rulesThatMatch(situation.text())).hasSizeLessThanOrEqualTo(1);
  }

  static List<Situation> situations() {
    return Situation.all();
  }

  static List<SituationTable.Row> rows() {
    return SituationTable.rows();
  }

  private static Stream<String> goldenNames(Situation situation) {
    Stream<String> text = Stream.of(situation.name() + ".txt");
    return situation.outcome() instanceof Outcome.Alerted
        ? Stream.concat(text, Stream.of(situation.name() + ".json"))
        : text;
  }

  private static String text(Outcome outcome) {
    if (outcome instanceof Outcome.Alerted alerted) {
      return "Subject: "
          + EmailText.subject(alerted.alert())
          + "\n\n"
          + EmailText.body(alerted.alert());
    }
    return OutcomeJson.word(outcome) + ": " + outcome.because() + "\n";
  }

  private static String json(Alert alert) {
    return AlertJson.of(alert).toPrettyString() + "\n";
  }
}
