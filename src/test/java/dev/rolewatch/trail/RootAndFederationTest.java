package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import org.junit.jupiter.api.Test;

final class RootAndFederationTest {
  private static final Target MEMBER_ROOT = new Target.OfRoot(AccountId.parse("222222222222"));

  @Test
  void assumeRootTakesTheRootUserOfTheTargetAccount() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-root").use();

    assertThat(use.act()).isEqualTo(Act.ASSUMED);
    assertThat(use.target()).isEqualTo(MEMBER_ROOT);
    assertThat(use.session().policies())
        .containsExactly("arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy");
  }

  @Test
  void assumeRootMayNameTheRootUsersArn() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-root")
            .with("requestParameters.targetPrincipal", "'arn:aws:iam::222222222222:root'")
            .use();

    assertThat(use.target()).isEqualTo(MEMBER_ROOT);
  }

  @Test
  void deniedAssumeRootNamesTheAccountInItsErrorMessage() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-root")
            .with("requestParameters", "null")
            .with("responseElements", "null")
            .with("errorCode", "'AccessDenied'")
            .with(
                "errorMessage",
                "'not authorized to perform: sts:AssumeRoot on resource: "
                    + "arn:aws:iam::222222222222:root'")
            .use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.target()).isEqualTo(MEMBER_ROOT);
  }

  @Test
  void assumeRootWithoutATargetIsStillRead() throws MalformedEventException {
    assertThat(Fixture.of("assume-root").without("requestParameters").use().target())
        .isInstanceOf(Target.Unnamed.class);
  }

  @Test
  void targetThatIsNoAccountIsMalformedAtItsPath() {
    assertThat(
            Fixture.of("assume-root")
                .with("requestParameters.targetPrincipal", "'no account'")
                .failure())
        .hasMessageStartingWith("requestParameters.targetPrincipal: ");
  }

  @Test
  void federationTokenIsASessionOfAFederatedUser() throws MalformedEventException {
    RoleUse use = Fixture.of("get-federation-token").use();

    assertThat(use.act()).isEqualTo(Act.FEDERATED);
    assertThat(use.target())
        .isEqualTo(new Target.OfFederatedUser("arn:aws:sts::111111111111:federated-user/nightly"));
    assertThat(use.session().principalId()).contains("111111111111:nightly");
  }

  @Test
  void deniedFederationTokenNamesTheSessionItWouldHaveBeen() throws MalformedEventException {
    RoleUse use =
        Fixture.of("get-federation-token")
            .with("responseElements", "null")
            .with("errorCode", "'AccessDenied'")
            .use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.target())
        .isEqualTo(new Target.OfFederatedUser("arn:aws:sts::111111111111:federated-user/nightly"));
  }

  @Test
  void podIdentityLeavesItsRoleToThePairedAssumption() throws MalformedEventException {
    RoleUse use = Fixture.of("pod-identity").use();

    assertThat(use.act()).isEqualTo(Act.ASSUMED);
    assertThat(use.target()).isInstanceOf(Target.NamedElsewhere.class);
  }

  @Test
  void whatARootSessionDoesThenIsNoUse() throws MalformedEventException {
    assertThat(
            Fixture.of("create-oauth2-token")
                .with("eventSource", "'s3.amazonaws.com'")
                .with("eventName", "'DeleteBucketPolicy'")
                .because())
        .isEqualTo("s3.amazonaws.com DeleteBucketPolicy is not a use of a role");
  }

  @Test
  void deniedPodIdentityIsADenial() throws MalformedEventException {
    RoleUse use = Fixture.of("pod-identity").with("errorCode", "'AccessDenied'").use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
  }

  @Test
  void pairedAssumptionByEksCarriesTheRoleOfThePod() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role-by-service")
            .with("userIdentity.invokedBy", "'pods.eks.amazonaws.com'")
            .with("requestParameters.tags", "[{'key':'kubernetes-namespace','value':'shop'}]")
            .with("requestParameters.transitiveTagKeys", "['kubernetes-namespace']")
            .use();

    assertThat(use.caller().name()).contains("pods.eks.amazonaws.com");
    assertThat(use.session().tags()).containsEntry("kubernetes-namespace", "shop");
  }

  @Test
  void certificateTakesTheRoleOfItsProfile() throws MalformedEventException {
    RoleUse use = Fixture.of("roles-anywhere").use();

    assertThat(use.act()).isEqualTo(Act.ASSUMED);
    assertThat(use.target())
        .isEqualTo(new Target.OfRole(RoleArn.parse("arn:aws:iam::111111111111:role/on-prem")));
    assertThat(use.caller().name()).contains("CN=backup01.example.com");
    assertThat(use.session().accessKeyId()).contains("ASIAEXAMPLEONPREM001");
  }

  @Test
  void refusedCertificateIsADenial() throws MalformedEventException {
    RoleUse use =
        Fixture.of("roles-anywhere")
            .with("responseElements", "null")
            .with("errorCode", "'AccessDeniedException'")
            .use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
  }
}
