package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.time.Instant;
import java.util.Optional;

/** A role use to start from: ana of our account takes production-admin with MFA. */
record RoleUses(Act act, Target target, Caller caller, Mfa mfa) {
  static final AccountId OURS = AccountId.parse("111111111111");
  static final AccountId MEMBER = AccountId.parse("222222222222");
  static final AccountId STRANGER = AccountId.parse("999999999999");
  static final RoleArn ADMIN = RoleArn.parse("arn:aws:iam::111111111111:role/production-admin");

  static RoleUses ana() {
    return new RoleUses(Act.ASSUMED, new Target.OfRole(ADMIN), user(OURS), Mfa.YES);
  }

  static Caller user(AccountId account) {
    return new Caller.IamUser(
        Optional.of("arn:aws:iam::" + account + ":user/ana"),
        Optional.of("ana"),
        Optional.of(account),
        Optional.of("AKIAEXAMPLEANA000001"));
  }

  RoleUses with(Act act) {
    return new RoleUses(act, target, caller, mfa);
  }

  RoleUses with(Target target) {
    return new RoleUses(act, target, caller, mfa);
  }

  RoleUses with(Caller caller) {
    return new RoleUses(act, target, caller, mfa);
  }

  RoleUses with(Mfa mfa) {
    return new RoleUses(act, target, caller, mfa);
  }

  RoleUse use() {
    return new RoleUse(
        new RoleUse.Event(
            "5b2f0d5e-7a7a-4a5e-9d1c-000000000001",
            Optional.empty(),
            Instant.parse("2026-03-03T02:14:00Z"),
            Optional.of(OURS),
            Optional.of("eu-central-1"),
            "sts.amazonaws.com",
            "AssumeRole"),
        act,
        target,
        caller,
        new Human("ana", Human.Confidence.CERTAIN, "IAM user of the call"),
        mfa,
        new RoleUse.Origin(Optional.of("203.0.113.10"), Optional.empty(), Optional.empty()),
        RoleUse.Session.unknown(),
        act == Act.DENIED
            ? Optional.of(
                new RoleUse.Denial(Optional.of("AccessDenied"), Optional.of("not authorized")))
            : Optional.empty(),
        Optional.empty());
  }
}
