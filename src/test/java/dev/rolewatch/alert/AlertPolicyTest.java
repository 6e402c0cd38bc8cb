package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
  private static final AlertPolicy POLICY =
      new AlertPolicy(
          ServiceCallers.LEFT_OUT, Set.of(RoleUses.MEMBER), Optional.empty(), Optional.empty());
  private static final Caller EC2 = new Caller.Service(Optional.of("ec2.amazonaws.com"));

  @Test
  void adminRoleWithMfaIsHigh() {
    assertThat(decide(RoleUses.ana(), policies(Level.ADMIN)))
        .isEqualTo(new Weighed(Severity.HIGH, List.of("the role is ADMIN")));
  }

  @Test
  void missingMfaRaisesTheSeverityByOne() {
    assertThat(decide(RoleUses.ana().with(Mfa.NO), policies(Level.ADMIN)))
        .isEqualTo(new Weighed(Severity.CRITICAL, List.of("the role is ADMIN", "without MFA")));
  }

  @Test
  void unknownMfaIsNotHeldAgainstAnybody() {
    assertThat(decide(RoleUses.ana().with(Mfa.UNKNOWN), policies(Level.ADMIN)))
        .isEqualTo(new Weighed(Severity.HIGH, List.of("the role is ADMIN")));
  }

  @Test
  void highRoleIsMedium() {
    assertThat(severity(RoleUses.ana(), policies(Level.HIGH))).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void ordinaryRoleOnTheOperatorsListIsMedium() {
    Elevation named =
        new Elevation(Level.NONE, Set.of(Evidence.NAME), List.of(Reason.of("its name")));

    assertThat(decide(RoleUses.ana(), named))
        .isEqualTo(
            new Weighed(Severity.MEDIUM, List.of("the operator lists the role as elevated")));
  }

  @Test
  void unreadableRoleIsStillAlerted() {
    assertThat(severity(RoleUses.ana(), Elevation.undetermined("IAM did not answer")))
        .isEqualTo(Severity.MEDIUM);
  }

  @Test
  void rootIsCritical() {
    assertThat(severity(RoleUses.ana(), Elevation.root("root"))).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void rootThatTakesARoleRaisesTheSeverity() {
    Caller root = new Caller.Root(Optional.empty(), Optional.of(RoleUses.OURS));

    assertThat(decide(RoleUses.ana().with(root), policies(Level.ADMIN)))
        .isEqualTo(
            new Weighed(Severity.CRITICAL, List.of("the role is ADMIN", "the caller is root")));
  }

  @Test
  void refusedAttemptIsOneStepLess() {
    assertThat(decide(RoleUses.ana().with(Act.DENIED), policies(Level.ADMIN)))
        .isEqualTo(
            new Weighed(Severity.MEDIUM, List.of("the role is ADMIN", "the attempt was refused")));
  }

  @Test
  void callerOfAStrangeAccountRaisesTheSeverity() {
    Weighed decision =
        decide(RoleUses.ana().with(RoleUses.user(RoleUses.STRANGER)), policies(Level.ADMIN));

    assertThat(decision)
        .isEqualTo(
            new Weighed(
                Severity.CRITICAL,
                List.of(
                    "the role is ADMIN",
                    "the caller is of account 999999999999, which is not one of ours")));
  }

  @Test
  void callerOfAKnownAccountDoesNot() {
    assertThat(severity(RoleUses.ana().with(RoleUses.user(RoleUses.MEMBER)), policies(Level.ADMIN)))
        .isEqualTo(Severity.HIGH);
  }

  @Test
  void ordinaryRoleIsQuietForItsReason() {
    Elevation ordinary =
        new Elevation(Level.NONE, Set.of(), List.of(Reason.of("level NONE is below HIGH")));

    assertThat(POLICY.quietForTheRole(Subject.of(RoleUses.ADMIN, ordinary)))
        .contains("the role is not elevated: level NONE is below HIGH");
  }

  @Test
  void leavingARoleIsQuietWhateverTheRole() {
    assertThat(POLICY.quietWhateverTheRole(RoleUses.ana().with(Act.LEFT).use()))
        .contains("the console switched back out of the role");
  }

  @Test
  void signInOfAnIamUserIsQuietWhateverTheRole() {
    RoleUses signIn = RoleUses.ana().with(new Target.OfUser("arn:aws:iam::111111111111:user/ana"));

    assertThat(POLICY.quietWhateverTheRole(signIn.with(Act.SIGNED_IN).use()))
        .contains("an IAM user signed in; no role was taken");
    assertThat(POLICY.quietWhateverTheRole(signIn.with(Act.DENIED).use()))
        .contains("the sign-in of an IAM user failed; no role was taken");
  }

  @Test
  void servicesAreQuietUnlessAskedFor() {
    AlertPolicy included =
        new AlertPolicy(ServiceCallers.INCLUDED, Set.of(), Optional.empty(), Optional.empty());

    assertThat(POLICY.quietWhateverTheRole(RoleUses.ana().with(EC2).use()))
        .contains("the service ec2.amazonaws.com took its role; IncludeServiceCallers is off");
    assertThat(included.quietWhateverTheRole(RoleUses.ana().with(EC2).use())).isEmpty();
  }

  @Test
  void ownReadsAreQuietSoThatTheyDoNotAskForMore() {
    RoleArn function = RoleArn.parse("arn:aws:iam::111111111111:role/rolewatch-function");
    AlertPolicy policy = POLICY.knowing(new OwnReads(function, "rolewatch-reader"));
    Target reader =
        new Target.OfRole(RoleArn.parse("arn:aws:iam::222222222222:role/rolewatch-reader"));
    RoleUses own = RoleUses.ana().with(session(function)).with(reader).with(Act.DENIED);

    assertThat(policy.quietWhateverTheRole(own.use()))
        .contains("Rolewatch itself takes its reader role there, to read roles");
    assertThat(policy.quietWhateverTheRole(own.with(session(RoleUses.ADMIN)).use()))
        .as("another caller of the reader role")
        .isEmpty();
    assertThat(policy.quietWhateverTheRole(own.with(new Target.OfRole(RoleUses.ADMIN)).use()))
        .as("another role taken by the function's role")
        .isEmpty();
  }

  private static Caller session(RoleArn role) {
    return new Caller.RoleSession(
        Optional.empty(),
        Optional.of(role),
        Optional.of(role.account()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Elevation policies(Level level) {
    return new Elevation(level, Set.of(Evidence.POLICIES), List.of(Reason.of("its policies")));
  }

  private static Severity severity(RoleUses uses, Elevation elevation) {
    return decide(uses, elevation).severity();
  }

  private static Weighed decide(RoleUses uses, Elevation elevation) {
    Circumstances nothingNew = new Circumstances(Set.of(), Lineage.alone(uses.use()));
    return POLICY.weigh(uses.use(), Subject.of(RoleUses.ADMIN, elevation), nothingNew);
  }
}
