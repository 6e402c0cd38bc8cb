package dev.rolewatch.stories;

import static dev.rolewatch.stories.TrailEvent.assume;

import java.time.Duration;
import java.util.List;

/** Records of one call. */
final class CopyStories {
  private static final Actor ANA = Actor.user("ana").withMfa();
  private static final String AGAIN = "quiet: the alert rw-… was sent before";
  private static final String TWIN = "quiet: another record of the act that rw-… tells of";

  private CopyStories() {}

  static List<Story> all() {
    return List.of(
        sameAccount(),
        crossAccount(),
        targetFirst(),
        targetAlone(),
        targetLongFirst(),
        strangerAlone(),
        late(),
        twice(),
        sdkTwins(),
        farTwins(),
        squatting());
  }

  static Story sameAccount() {
    return Story.called("same account", "an IAM user takes a role of the own account")
        .then(
            assume(ANA, Role.ADMIN, "ana").at("02:14:00"),
            "alert: ana (certain) assumed production-admin");
  }

  private static TrailEvent across() {
    return assume(ANA, Role.STAGING_ADMIN, "ana").at("02:14:00");
  }

  static Story crossAccount() {
    return Story.called(
            "cross account", "the copy of the caller's account, then that of the role's account")
        .then(across(), "alert: ana (certain) assumed OrganizationAccountAccessRole")
        .then(across().copyOfTheRole(), AGAIN);
  }

  static Story targetFirst() {
    return Story.called(
            "copies in the other order",
            "the copy of the role's account, 30 seconds later that of the caller's account")
        .then(across().copyOfTheRole(), "waits; " + AGAIN)
        .after(
            Duration.ofSeconds(150),
            across(),
            "alert: ana (certain) assumed OrganizationAccountAccessRole")
        .played(AGAIN, "alert: ana (certain) assumed OrganizationAccountAccessRole");
  }

  static Story targetAlone() {
    return Story.called(
            "one copy missing, the caller's account is watched", "the copy of the role's account")
        .then(
            across().copyOfTheRole(),
            "waits; alert: AIDAEXAMPLEANA (unknown) assumed OrganizationAccountAccessRole")
        .played("alert: AIDAEXAMPLEANA (unknown) assumed OrganizationAccountAccessRole");
  }

  static Story targetLongFirst() {
    return Story.called(
            "the better copy comes too late",
            "the copy of the role's account, ten minutes later that of the caller's account")
        .then(
            across().copyOfTheRole(),
            "waits; alert: AIDAEXAMPLEANA (unknown) assumed OrganizationAccountAccessRole")
        .after(Duration.ofMinutes(10), across(), AGAIN)
        .played(AGAIN, "alert: ana (certain) assumed OrganizationAccountAccessRole");
  }

  static Story strangerAlone() {
    Actor stranger = Actor.user("sam", Role.STRANGER);
    return Story.called(
            "one copy missing, the caller's account is not watched",
            "the copy of the role's account")
        .then(
            assume(stranger, Role.ADMIN, "sam").at("02:14:00").copyOfTheRole(),
            "alert: AIDAEXAMPLESAM (unknown) assumed production-admin");
  }

  static Story late() {
    return Story.called("late", "a use an hour after the call, then one of before it")
        .after(
            Duration.ofHours(1),
            assume(ANA, Role.ADMIN, "ana").at("02:14:00"),
            "alert: ana (certain) assumed production-admin")
        .after(
            Duration.ofMinutes(90),
            assume(ANA, Role.ADMIN, "ana").at("02:00:00"),
            "quiet: a repeat, in the quiet period that rw-… began")
        .played(
            "alert: ana (certain) assumed production-admin",
            "quiet: a repeat, in the quiet period that rw-… began")
        .notices("note: 1 more use");
  }

  static Story twice() {
    TrailEvent event = assume(ANA, Role.ADMIN, "ana").at("02:14:00");
    return Story.called("duplicated", "the same record three times")
        .then(event, "alert: ana (certain) assumed production-admin")
        .then(event, AGAIN)
        .after(Duration.ofHours(2), event, AGAIN);
  }

  static Story sdkTwins() {
    TrailEvent call = assume(ANA, Role.ADMIN, "ana").at("02:14:00");
    return Story.called("asked twice", "an SDK makes the same call twice within a second")
        .then(call, "alert: ana (certain) assumed production-admin")
        .then(call.signed("twin"), TWIN);
  }

  static Story farTwins() {
    TrailEvent call = assume(ANA, Role.ADMIN, "ana").at("02:14:00");
    return Story.called(
            "the same caller in two places",
            "the same role, session name and second, from another network")
        .then(call, "alert: ana (certain) assumed production-admin")
        .then(
            call.from("198.51.100.7", TrailEvent.CLI),
            "alert: ana (certain) assumed production-admin");
  }

  static Story squatting() {
    Actor mallory = Actor.user("mallory").withMfa();
    return Story.called(
            "somebody else's session name",
            "another user takes the role under the name of the first")
        .then(
            assume(ANA, Role.ADMIN, "ana").at("02:14:00"),
            "alert: ana (certain) assumed production-admin")
        .then(
            assume(mallory, Role.ADMIN, "ana").at("02:14:03"),
            "alert: mallory (certain) assumed production-admin");
  }
}
