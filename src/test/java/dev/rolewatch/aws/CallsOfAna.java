package dev.rolewatch.aws;

import dev.rolewatch.alert.Subject;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.time.Instant;
import java.util.Optional;

/** IAM user ana of account 111111111111 takes a role there. */
final class CallsOfAna {
  private static final AccountId OURS = AccountId.parse("111111111111");
  private static final RoleArn DEPLOY = RoleArn.parse("arn:aws:iam::111111111111:role/deploy");

  static final Subject SUBJECT = Subject.of(DEPLOY, Elevation.undetermined("not asked"));

  private CallsOfAna() {}

  static RoleUse withKey(String accessKeyId) {
    return by(
        new Caller.IamUser(
            Optional.of("arn:aws:iam::111111111111:user/people/ana"),
            Optional.of("ana"),
            Optional.of(OURS),
            Optional.of(accessKeyId)));
  }

  static RoleUse by(Caller caller) {
    return new RoleUse(
        new RoleUse.Event(
            "5b2f0d5e-7a7a-4a5e-9d1c-000000000001",
            Optional.empty(),
            Instant.parse("2026-03-03T02:14:00Z"),
            Optional.of(OURS),
            Optional.of("eu-central-1"),
            "sts.amazonaws.com",
            "AssumeRole"),
        Act.ASSUMED,
        new Target.OfRole(DEPLOY),
        caller,
        new Human("ana", Human.Confidence.CERTAIN, "IAM user of the call"),
        Mfa.UNKNOWN,
        new RoleUse.Origin(Optional.of("203.0.113.10"), Optional.empty(), Optional.empty()),
        RoleUse.Session.unknown(),
        Optional.empty(),
        Optional.empty());
  }
}
