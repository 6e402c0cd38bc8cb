package dev.rolewatch.alert;

import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reader should do now, in order, by what was done and to what.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html">Revoke
 *     IAM role temporary security credentials</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept-revoke-access.html">Revoke
 *     access of Identity Center users</a>
 */
record Advice(Alert alert, Neutral medium) {
  private static final String UNEXPECTED = "If it was not expected: ";
  private static final String LOOK =
      "See what was done since (see the links; one region at a time).";

  /** The steps, the most urgent first. */
  List<String> steps() {
    List<String> steps = new ArrayList<>(List.of(new Question(alert, medium).ask()));
    steps.addAll(use().act() == Act.DENIED ? afterRefusal() : afterUse());
    if (alert.subject().elevation().level() == Level.UNDETERMINED && Taken.by(alert).isRole()) {
      steps.add(
          "When there is time: mend what stands above as the reason, so that the next alert can"
              + " say how strong this role is.");
    }
    return List.copyOf(steps);
  }

  private List<String> afterRefusal() {
    String lockout =
        new Deed(alert, medium).isBareSignIn()
            ? "somebody is trying passwords. See that this one is strong and that MFA is on."
            : lockout();
    return List.of(
        "If it was none of you: " + lockout,
        "Look for attempts of the same caller, or from the same address, that did succeed (see the"
            + " links).");
  }

  private List<String> afterUse() {
    Taken taken = Taken.by(alert);
    if (taken.isRoot()) {
      return use().caller() instanceof Caller.Root ? rootItself() : rootSession();
    }
    if (taken.isRole()) {
      return List.of(UNEXPECTED + stop(taken), "Then: " + lockout(), LOOK);
    }
    if (taken.isUnnamed()) {
      return List.of(
          "Find the role: look in CloudTrail for an AssumeRole at the same moment.",
          UNEXPECTED + "open that role in IAM and revoke its active sessions.",
          "Then: " + lockout());
    }
    return List.of(UNEXPECTED + lockout(), LOOK);
  }

  private String stop(Taken taken) {
    if (taken.isOfIdentityCenter()) {
      return "a role of Identity Center cannot be stopped in IAM. Put a deny for this user on the"
          + " permission set (condition identitystore:userId) or in a service control policy.";
    }
    if (taken.mayBeOfIdentityCenter()) {
      return "look the role up in IAM (see the links). If its path begins with /aws-reserved/, it is"
          + " Identity Center's: put a deny for this user on the permission set. If it does not,"
          + " the name is a disguise: press \"Revoke active sessions\" in the tab \"Revoke"
          + " sessions\".";
    }
    if (taken.isServiceLinked()) {
      return "the sessions of a service-linked role cannot be revoked. Stop the resource of the"
          + " service that uses it.";
    }
    String over =
        new Story(alert, medium).isOver()
            ? "this session has ended, newer ones may not have: "
            : "";
    return over
        + "open the role in IAM (see the links), tab \"Revoke sessions\", and press \"Revoke active"
        + " sessions\". This stops every session that the role has now, your colleagues' too.";
  }

  private static List<String> rootItself() {
    return List.of(
        UNEXPECTED
            + "make sure that you hold the mailbox of the account's address, then reset the root"
            + " password with \"Forgot password?\" on the sign-in page.",
        "Then: sign in as root, replace the MFA device, and delete every root access key.",
        "IAM policies do not stop root; in a member account a service control policy does. If you"
            + " cannot get in, call AWS Support.",
        LOOK);
  }

  private List<String> rootSession() {
    return List.of(
        UNEXPECTED
            + "deny sts:AssumeRoot to the caller in the management account. The session itself"
            + " ends 15 minutes after it began at the latest.",
        "Then: " + lockout(),
        LOOK);
  }

  private String lockout() {
    return new Lockout(alert, medium).step();
  }

  private RoleUse use() {
    return alert.use();
  }
}
