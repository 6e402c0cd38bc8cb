package dev.rolewatch.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyDocumentTest {

  @Test
  void oneStatementNeedsNoList() throws MalformedPolicyException {
    PolicyDocument document =
        PolicyDocument.parse(
            """
            {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}
            """);

    assertThat(document.statements())
        .containsExactly(
            new Statement(
                "statement 1", Effect.ALLOW, only("s3:*"), only("*"), Selection.none(), Map.of()));
  }

  @Test
  void statementsAreNamedBySidOrPlace() throws MalformedPolicyException {
    PolicyDocument document =
        PolicyDocument.parse(
            """
            {"Version": "2008-10-17", "Id": "x", "Statement": [
              {"Sid": "First", "Effect": "Allow", "Action": ["s3:*", "ec2:*"], "Resource": ["a", "b"]},
              {"Sid": "", "Effect": "Deny", "NotAction": "iam:*", "NotResource": ["c"]}]}
            """);

    assertThat(document.statements())
        .containsExactly(
            new Statement(
                "First",
                Effect.ALLOW,
                only("s3:*", "ec2:*"),
                only("a", "b"),
                Selection.none(),
                Map.of()),
            new Statement(
                "statement 2",
                Effect.DENY,
                allBut("iam:*"),
                allBut("c"),
                Selection.none(),
                Map.of()));
  }

  @Test
  void principalsKeepTheirType() throws MalformedPolicyException {
    PolicyDocument document =
        PolicyDocument.parse(
            """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {
                "AWS": ["arn:aws:iam::111111111111:root", "222222222222"],
                "Service": "ec2.amazonaws.com",
                "Federated": "accounts.google.com",
                "CanonicalUser": "79a5"}},
              {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*"},
              {"Effect": "Deny", "Action": "sts:AssumeRole", "NotPrincipal": {"AWS": "*"}}]}
            """);

    assertThat(document.statements())
        .extracting(Statement::principals)
        .containsExactly(
            only(
                "AWS:arn:aws:iam::111111111111:root",
                "AWS:222222222222",
                "Service:ec2.amazonaws.com",
                "Federated:accounts.google.com",
                "CanonicalUser:79a5"),
            only("*"),
            allBut("AWS:*"));
  }

  @Test
  void conditionValuesMayBeTextNumberBooleanOrList() throws MalformedPolicyException {
    PolicyDocument document =
        PolicyDocument.parse(
            """
            {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {
              "Bool": {"aws:MultiFactorAuthPresent": true},
              "NumericLessThan": {"aws:MultiFactorAuthAge": 3600, "s3:max-keys": [10, "20"]},
              "StringLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/x"}}}}
            """);

    assertThat(document.statements().get(0).conditions())
        .isEqualTo(
            Map.of(
                "Bool", Map.of("aws:MultiFactorAuthPresent", List.of("true")),
                "NumericLessThan",
                    Map.of(
                        "aws:MultiFactorAuthAge",
                        List.of("3600"),
                        "s3:max-keys",
                        List.of("10", "20")),
                "StringLike", Map.of("aws:PrincipalArn", List.of("arn:aws:iam::*:role/x"))));
  }

  @Test
  void unknownElementsAreIgnored() throws MalformedPolicyException {
    assertThat(
            PolicyDocument.parse(
                    """
                    {"New": 1, "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*", "New": {}}]}
                    """)
                .statements())
        .hasSize(1);
  }

  private static Selection only(String... patterns) {
    return new Selection(Sense.ONLY, List.of(patterns));
  }

  private static Selection allBut(String... patterns) {
    return new Selection(Sense.ALL_BUT, List.of(patterns));
  }
}
