package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.trail.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AdviceTest {
  private static final String NAME = "AWSReservedSSO_x_0123456789abcdef";
  private static final RoleArn LOOK_ALIKE = RoleArn.parse("arn:aws:iam::111111111111:role/" + NAME);
  private static final RoleArn RESERVED =
      RoleArn.parse("arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/" + NAME);
  private static final String NOT_IN_IAM = "cannot be stopped in IAM";
  private static final String REVOKE = "Revoke active sessions";

  @Test
  void aRoleThatOnlyHasTheNameOfIdentityCenterIsToBeRevoked() {
    Alert alert = taking(LOOK_ALIKE, Sample.subject(LOOK_ALIKE, Sample.ADMINISTRATOR));
    assertThat(stop(alert)).contains(REVOKE).doesNotContain("Identity Center");
    assertThat(EmailText.subject(alert)).contains(NAME);
  }

  @Test
  void aRoleUnderThePathOfIdentityCenterCannotBeRevokedThoughTheEventHasNoPath() {
    Alert alert = taking(LOOK_ALIKE, Sample.subject(RESERVED, Sample.ADMINISTRATOR));
    assertThat(stop(alert)).contains(NOT_IN_IAM).doesNotContain(REVOKE);
    assertThat(EmailText.subject(alert)).contains("took AWSReservedSSO_x (ADMIN)");
  }

  @Test
  void ofARoleThatCouldNotBeReadThePathDecidesAndTheReaderLooks() {
    Alert alert =
        taking(LOOK_ALIKE, Subject.of(LOOK_ALIKE, Elevation.undetermined("IAM was not asked")));
    assertThat(stop(alert))
        .contains("/aws-reserved/", REVOKE)
        .doesNotContain(NOT_IN_IAM)
        .hasSizeLessThanOrEqualTo(350);
  }

  @Test
  void aPermissionSetCannotBeRevoked() {
    Subject subject =
        new Subject(
            Optional.empty(),
            "permission set Admin",
            Optional.empty(),
            Optional.of(Sample.PRODUCTION),
            Elevation.undetermined("IAM was not asked"),
            Map.of(),
            List.of());
    PermissionSet set = new PermissionSet("aws", Sample.PRODUCTION, "Admin");
    Alert alert = Sample.ana().target(new Target.OfPermissionSet(set), subject).alert();
    assertThat(stop(alert)).contains(NOT_IN_IAM);
    assertThat(EmailText.subject(alert)).contains("took permission set Admin (");
  }

  private static Alert taking(RoleArn role, Subject subject) {
    return Sample.ana().target(new Target.OfRole(role), subject).alert();
  }

  private static String stop(Alert alert) {
    return new Advice(alert, Neutral.LINE).steps().get(1);
  }
}
