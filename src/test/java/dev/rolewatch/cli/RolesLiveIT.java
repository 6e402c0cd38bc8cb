package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.PagedDetails;
import dev.rolewatch.real.RealAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rolewatch roles --live} with the region and the credentials of its environment. */
@ExtendWith(RealAws.class)
final class RolesLiveIT {
  private static final String TRUST =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Principal": {"AWS": "arn:aws:iam::111111111111:root"}, "Action": "sts:AssumeRole"}]}""";
  private static final String EVERYTHING =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "*"}]}""";
  private static final JsonMapper JSON = new JsonMapper();

  private final AwsEndpoint aws;
  private final AwsSessionCredentials credentials;

  RolesLiveIT(AwsEndpoint aws) {
    this.aws = aws;
    this.credentials = aws.in(AccountId.parse("111111111111"));
  }

  @Test
  void everyRoleOfTheAccountIsPrintedStrongestFirst() {
    makeRoles();
    try (PagedDetails road = PagedDetails.before(aws, 100);
        SignedIn signedIn = new SignedIn(road.aws(), credentials)) {
      CommandLineRun run = signedIn.run("roles", "--live", "--format", "ndjson");

      assertThat(run.exitCode()).isZero();
      assertThat(run.err()).isEqualTo("rolewatch: 120 roles: 40 ADMIN, 80 NONE\n");
      assertThat(run.lines().stream().map(line -> field(line, "level")).distinct())
          .containsExactly("ADMIN", "NONE");
      assertThat(run.lines().stream().map(line -> field(line, "name")).limit(2))
          .containsExactly("role-000", "role-003");
    }
  }

  private void makeRoles() {
    try (IamClient iam = aws.iam(credentials)) {
      for (int number = 0; number < 120; number++) {
        String name = "role-%03d".formatted(number);
        iam.createRole(call -> call.roleName(name).assumeRolePolicyDocument(TRUST));
        if (number % 3 == 0) {
          iam.putRolePolicy(
              call -> call.roleName(name).policyName("all").policyDocument(EVERYTHING));
        }
      }
    }
  }

  private static String field(String line, String name) {
    JsonNode role = JSON.readTree(line);
    return role.path(name).asString();
  }
}
