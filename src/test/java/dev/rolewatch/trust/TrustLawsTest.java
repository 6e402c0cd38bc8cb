package dev.rolewatch.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must be true of every trust policy. */
class TrustLawsTest {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void oneMoreConditionNeverOpensToEverybody(
      @ForAll("policies") List<Statement> policy, @ForAll("conditions") Condition condition) {
    List<Statement> guarded =
        policy.stream().map(it -> it.effect() == Effect.ALLOW ? with(it, condition) : it).toList();

    assertThat(kinds(policy)).containsAll(onlyAny(kinds(guarded)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void oneMoreDenialNeverOpensToEverybody(
      @ForAll("policies") List<Statement> policy, @ForAll("statements") Statement denial) {
    List<Statement> more = new ArrayList<>(policy);
    more.add(
        new Statement(
            "more",
            Effect.DENY,
            denial.actions(),
            Selection.none(),
            denial.principals(),
            denial.conditions()));

    assertThat(kinds(policy)).containsAll(onlyAny(kinds(more)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void orderDoesNotMatter(@ForAll("policies") List<Statement> policy, @ForAll Random random) {
    List<Statement> shuffled = new ArrayList<>(policy);
    Collections.shuffle(shuffled, random);

    assertThat(findings(shuffled)).isEqualTo(findings(policy));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theWorstComesFirst(@ForAll("policies") List<Statement> policy) {
    assertThat(findings(policy))
        .extracting(TrustFinding::kind)
        .isSorted()
        .isSubsetOf(Kind.values());
    assertThat(findings(policy)).doesNotHaveDuplicates();
  }

  /** One condition. */
  record Condition(String operator, String key, String value) {}

  @Provide
  Arbitrary<List<Statement>> policies() {
    return statements().list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<Statement> statements() {
    return Combinators.combine(
            Arbitraries.of(Effect.values()),
            Arbitraries.of(
                "*",
                "AWS:*",
                "AWS:arn:aws:iam::111111111111:root",
                "AWS:arn:aws:iam::999999999999:role/vendor",
                "Service:ec2.amazonaws.com",
                "Federated:arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"),
            Arbitraries.of(Sense.ONLY, Sense.ONLY, Sense.ONLY, Sense.ALL_BUT),
            Arbitraries.of("sts:AssumeRole", "sts:*", "sts:AssumeRoleWithWebIdentity"),
            conditions().list().ofMaxSize(2),
            Arbitraries.of("A", "B", "C"))
        .as(
            (effect, principal, sense, action, conditions, label) -> {
              Statement bare =
                  new Statement(
                      label,
                      effect,
                      new Selection(Sense.ONLY, List.of(action)),
                      Selection.none(),
                      new Selection(sense, List.of(principal)),
                      Map.of());
              return conditions.stream().reduce(bare, TrustLawsTest::with, (one, other) -> other);
            });
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return Combinators.combine(
            Arbitraries.of(
                "StringEquals",
                "StringLike",
                "StringNotEquals",
                "StringEqualsIfExists",
                "ForAllValues:StringLike",
                "ForAnyValue:StringLike",
                "Null",
                "Bool",
                "BoolIfExists",
                "ArnLike"),
            Arbitraries.of(
                "aws:PrincipalOrgID",
                "aws:PrincipalArn",
                "aws:PrincipalAccount",
                "aws:SourceAccount",
                "aws:MultiFactorAuthPresent",
                "aws:SourceIp",
                "sts:ExternalId",
                "token.actions.githubusercontent.com:sub"),
            Arbitraries.of(
                "*",
                "true",
                "false",
                "111111111111",
                "o-a1b2c3d4e5",
                "arn:aws:iam::999999999999:role/*",
                "repo:acme/*"))
        .as(Condition::new);
  }

  private static Statement with(Statement statement, Condition more) {
    Map<String, Map<String, List<String>>> conditions = new HashMap<>(statement.conditions());
    Map<String, List<String>> keys =
        new HashMap<>(conditions.getOrDefault(more.operator, Map.of()));
    keys.putIfAbsent(more.key, List.of(more.value));
    conditions.put(more.operator, keys);
    return new Statement(
        statement.label(),
        statement.effect(),
        statement.actions(),
        statement.resources(),
        statement.principals(),
        conditions);
  }

  private static Set<Kind> onlyAny(Set<Kind> kinds) {
    return kinds.stream().filter(Kind.ANY_PRINCIPAL::equals).collect(Collectors.toSet());
  }

  private static Set<Kind> kinds(List<Statement> policy) {
    return findings(policy).stream().map(TrustFinding::kind).collect(Collectors.toSet());
  }

  private static List<TrustFinding> findings(List<Statement> policy) {
    return TrustSketch.findings(new PolicyDocument(policy));
  }
}
