package dev.rolewatch.alert;

import static dev.rolewatch.alert.Sample.ADMINISTRATOR;
import static dev.rolewatch.alert.Sample.ana;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The sample alerts that differ in the role. */
final class SampleRoles {

  private SampleRoles() {}

  static Map<String, Alert> all() {
    Map<String, Alert> all = new TreeMap<>();
    all.put("undetermined", undetermined());
    all.put("many-reasons", manyReasons());
    all.put("china", china());
    return all;
  }

  private static Alert undetermined() {
    RoleArn role = RoleArn.parse("arn:aws:iam::222222222222:role/ops/breakglass");
    return ana()
        .severity(Severity.HIGH, "the role could not be read, so it is treated as elevated")
        .target(
            new Target.OfRole(role),
            Subject.of(
                role,
                Elevation.undetermined(
                    "account 222222222222 was not asked: the parameter ReaderRoleName is not set")))
        .session(Sample.session("breakglass", "ana"))
        .alert();
  }

  private static Alert manyReasons() {
    RoleArn role =
        RoleArn.parse(
            "arn:aws:iam::111111111111:role/platform/platform-engineering-break-glass-administrator");
    List<Reason> reasons =
        List.of(
            Reason.in(
                "platform", "IamAll", "may do everything in IAM, and so grant itself everything"),
            Reason.in(
                "platform", "statement 2", "may pass any role to Lambda and run code with it"),
            Reason.in("ReadSecrets", "statement 1", "may read every secret"),
            Reason.of("tag elevated=true, which you named"),
            Reason.of("the name matches *admin*, which you listed"),
            Reason.in("platform", "Logs", "may stop CloudTrail"),
            Reason.in("platform", "Kms", "may delete keys"));
    Elevation elevation =
        new Elevation(Level.ADMIN, Set.of(Evidence.POLICIES, Evidence.TAG, Evidence.NAME), reasons);
    return ana()
        .target(new Target.OfRole(role), Sample.subject(role, elevation))
        .session(Sample.session(role.name(), "ana"))
        .alert();
  }

  private static Alert china() {
    RoleArn role = RoleArn.parse("arn:aws-cn:iam::111111111111:role/production-admin");
    return ana()
        .event(Sample.event("sts.cn-north-1.amazonaws.com.cn", "AssumeRole", "cn-north-1"))
        .target(new Target.OfRole(role), Sample.subject(role, ADMINISTRATOR))
        .alert();
  }
}
