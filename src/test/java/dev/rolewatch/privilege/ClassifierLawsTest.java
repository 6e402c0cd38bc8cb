package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must be true of every role, whatever its policies are. */
class ClassifierLawsTest {
  private static final Map<String, Map<String, List<String>>> ALWAYS = Map.of();
  private static final Map<String, Map<String, List<String>>> MFA =
      Map.of("Bool", Map.of("aws:MultiFactorAuthPresent", List.of("true")));
  private static final Map<String, Map<String, List<String>>> OURS =
      Map.of("StringEquals", Map.of("aws:PrincipalAccount", List.of("111111111111")));
  private static final Map<String, Map<String, List<String>>> ANYONE =
      Map.of("StringLike", Map.of("aws:userid", List.of("*")));
  private static final Map<String, Map<String, List<String>>> UNTAGGED =
      Map.of("ForAllValues:StringEquals", Map.of("aws:TagKeys", List.of("team")));
  private static final Map<String, Map<String, List<String>>> HTTPS =
      Map.of("Bool", Map.of("aws:SecureTransport", List.of("true")));

  @Property(edgeCases = EdgeCasesMode.NONE)
  void oneMoreDenialNeverRaises(
      @ForAll("roles") RoleSketch role, @ForAll("denials") Statement denial) {
    assertThat(role.with(policy("more", denial)).verdict().level())
        .isGreaterThanOrEqualTo(role.verdict().level());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void oneMorePermissionNeverLowers(
      @ForAll("roles") RoleSketch role, @ForAll("permissions") Statement permission) {
    assertThat(role.with(policy("more", permission)).verdict().level())
        .isLessThanOrEqualTo(role.verdict().level());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aBoundaryNeverRaises(@ForAll("roles") RoleSketch role, @ForAll("roles") RoleSketch other) {
    List<Statement> statements =
        other.policies().stream()
            .flatMap(policy -> policy.document().statements().stream())
            .toList();
    NamedPolicy boundary =
        new NamedPolicy("Ceiling", Optional.empty(), new PolicyDocument(statements));
    RoleSketch free = new RoleSketch(role.arn(), Map.of(), role.policies(), Optional.empty());
    RoleSketch bounded =
        new RoleSketch(role.arn(), Map.of(), role.policies(), Optional.of(boundary));

    assertThat(bounded.verdict().level()).isGreaterThanOrEqualTo(free.verdict().level());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void orderDoesNotMatter(@ForAll("roles") RoleSketch role, @ForAll Random random) {
    List<NamedPolicy> shuffled = new ArrayList<>(role.policies());
    Collections.shuffle(shuffled, random);

    assertThat(new RoleSketch(role.arn(), role.tags(), shuffled, role.limit()).verdict().level())
        .isEqualTo(role.verdict().level());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void namesDoNotMatter(@ForAll("roles") RoleSketch role) {
    List<NamedPolicy> renamed =
        role.policies().stream()
            .map(it -> new NamedPolicy("admin-" + it.name(), it.arn(), it.document()))
            .toList();
    RoleSketch other = RoleSketch.named("another-admin");

    assertThat(new RoleSketch(other.arn(), role.tags(), renamed, role.limit()).verdict().level())
        .isEqualTo(role.verdict().level());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyVerdictHasAReasonAndIsNeverUndetermined(@ForAll("roles") RoleSketch role) {
    assertThat(role.verdict().reasons()).isNotEmpty();
    assertThat(role.verdict().level()).isNotEqualTo(Level.UNDETERMINED);
  }

  private static NamedPolicy policy(String name, Statement... statements) {
    return new NamedPolicy(name, Optional.empty(), new PolicyDocument(List.of(statements)));
  }

  @Provide
  Arbitrary<RoleSketch> roles() {
    Arbitrary<Statement> any = Arbitraries.oneOf(permissions(), permissions(), denials());
    return Combinators.combine(
            any.list().ofMaxSize(5),
            permissions().list().ofMaxSize(2),
            Arbitraries.of(true, false, false))
        .as(ClassifierLawsTest::role);
  }

  private static RoleSketch role(
      List<Statement> statements, List<Statement> ceiling, boolean isBounded) {
    RoleSketch role = RoleSketch.deploy();
    for (int from = 0; from < statements.size(); from += 2) {
      List<Statement> some = statements.subList(from, Math.min(from + 2, statements.size()));
      role = role.with(policy("p" + from, some.toArray(Statement[]::new)));
    }
    Optional<NamedPolicy> boundary =
        isBounded
            ? Optional.of(policy("Ceiling", ceiling.toArray(Statement[]::new)))
            : Optional.empty();
    return new RoleSketch(role.arn(), role.tags(), role.policies(), boundary);
  }

  @Provide
  Arbitrary<Statement> permissions() {
    return statements(Effect.ALLOW);
  }

  @Provide
  Arbitrary<Statement> denials() {
    return statements(Effect.DENY);
  }

  private static Arbitrary<Statement> statements(Effect effect) {
    return Combinators.combine(
            selections(
                "*",
                "*:*",
                "iam:*",
                "iam:Put*",
                "iam:Delete*",
                "iam:DeleteRolePolicy",
                "iam:*RolePermissionsBoundary",
                "iam:AttachRolePolicy",
                "iam:CreatePolicyVersion",
                "sts:*",
                "s3:*",
                "ec2:*"),
            selections(
                "*",
                "arn:aws:iam::*:role/*",
                "arn:aws:iam::${aws:PrincipalAccount}:*",
                "arn:aws:iam::*:user/${aws:username}",
                "arn:aws:iam::*:*/${aws:PrincipalTag/team}",
                "arn:aws:iam::*:role/app-*",
                "arn:aws:ec2:*:*:instance/i-*",
                "arn:aws:s3:::*",
                "arn:aws:*"),
            Arbitraries.of(ALWAYS, ALWAYS, MFA, OURS, ANYONE, HTTPS, UNTAGGED))
        .as(
            (actions, resources, conditions) ->
                new Statement("s", effect, actions, resources, Selection.none(), conditions));
  }

  private static Arbitrary<Selection> selections(String... patterns) {
    return Combinators.combine(
            Arbitraries.of(Sense.ONLY, Sense.ONLY, Sense.ONLY, Sense.ALL_BUT),
            Arbitraries.of(patterns).list().ofMinSize(1).ofMaxSize(2))
        .as(Selection::new);
  }
}
