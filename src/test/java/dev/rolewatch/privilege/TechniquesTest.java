package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each entry of the data: what it takes is found, and what lacks a step is not. */
class TechniquesTest {

  static Stream<Technique> techniques() {
    return Techniques.shipped().stream().filter(it -> it.kind() != TechniqueClass.TELEMETRY);
  }

  static Stream<Technique> combinations() {
    return techniques().filter(technique -> technique.steps().size() > 1);
  }

  @ParameterizedTest
  @MethodSource("techniques")
  void allStepsOnEverythingAreFound(Technique technique) {
    Verdict verdict = RoleSketch.deploy().inline("p", allow(technique.steps())).verdict();

    assertThat(ids(verdict)).contains(technique.id());
    assertThat(verdict.level()).isLessThanOrEqualTo(technique.onEverything());
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void stepsAreFoundOverSeveralPolicies(Technique technique) {
    RoleSketch role = RoleSketch.deploy();
    for (List<AwsAction> step : technique.steps()) {
      role = role.inline("p-" + step.get(0).name(), allow(List.of(step)));
    }

    assertThat(ids(role.verdict())).contains(technique.id());
    assertThat(role.verdict().level()).isLessThanOrEqualTo(technique.onEverything());
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void anyAlternativeOfAStepWillDo(Technique technique) {
    for (int step = 0; step < technique.steps().size(); step++) {
      for (AwsAction alternative : technique.steps().get(step)) {
        List<List<AwsAction>> steps = new ArrayList<>(technique.steps());
        steps.set(step, List.of(alternative));

        assertThat(ids(RoleSketch.deploy().inline("p", allow(steps)).verdict()))
            .as(alternative.text())
            .contains(technique.id());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void withoutOneOfItsStepsItIsNotFound(Technique technique) {
    for (int left = 0; left < technique.steps().size(); left++) {
      int out = left;
      List<List<AwsAction>> rest =
          IntStream.range(0, technique.steps().size())
              .filter(step -> step != out)
              .mapToObj(technique.steps()::get)
              .toList();

      assertThat(ids(RoleSketch.deploy().inline("p", allow(rest)).verdict()))
          .doesNotContain(technique.id());
    }
  }

  @ParameterizedTest
  @MethodSource("techniques")
  void aDenialOfOneStepTakesItAway(Technique technique) {
    List<AwsAction> step = technique.steps().get(technique.steps().size() - 1);
    String denied = step.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));

    assertThat(
            ids(
                RoleSketch.deploy()
                    .inline("p", allow(technique.steps()))
                    .inline("stop", "'Effect': 'Deny', 'Action': [" + denied + "], 'Resource': '*'")
                    .verdict()))
        .doesNotContain(technique.id());
  }

  @Test
  void whatAgentsNeedIsNothing() {
    List<List<AwsAction>> steps =
        Techniques.shipped().stream()
            .filter(technique -> technique.kind() == TechniqueClass.TELEMETRY)
            .flatMap(technique -> technique.steps().stream())
            .toList();

    for (List<AwsAction> step : steps) {
      String actions = step.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));
      assertThat(
              RoleSketch.deploy()
                  .inline("p", "'Effect': 'Allow', 'Action': [" + actions + "], 'Resource': '*'")
                  .verdict()
                  .level())
          .as(actions)
          .isEqualTo(Level.NONE);
    }
  }

  @Test
  void idsAreUnique() {
    assertThat(Techniques.shipped()).extracting(Technique::id).doesNotHaveDuplicates();
  }

  @Test
  void passedRolesHaveAService() {
    assertThat(Techniques.shipped())
        .allSatisfy(
            technique ->
                assertThat(technique.passedTo().isEmpty())
                    .as(technique.id())
                    .isNotEqualTo(
                        technique.steps().stream()
                            .anyMatch(step -> step.contains(EffectivePermissions.PASS_ROLE))));
  }

  private static List<String> ids(Verdict verdict) {
    return verdict.reasons().stream().map(Reason::technique).flatMap(Optional::stream).toList();
  }

  private static String allow(List<List<AwsAction>> steps) {
    String actions =
        steps.stream()
            .map(step -> step.get(0))
            .map(action -> "'" + action + "'")
            .collect(Collectors.joining(", "));
    return "'Effect': 'Allow', 'Action': [" + actions + "], 'Resource': '*'";
  }
}
