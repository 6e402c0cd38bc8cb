package dev.rolewatch.stories;

import static dev.rolewatch.stories.TrailEvent.assume;
import static dev.rolewatch.stories.TrailEvent.consoleSwitch;
import static dev.rolewatch.stories.TrailEvent.ofTheConsole;

import java.util.List;

/** Switches of roles in the console, of which there are two records. */
final class SwitchStories {
  private static final Actor ANA = Actor.user("ana").withMfa();
  private static final String ORDINARY = "quiet: the role is not elevated";
  private static final String TWIN = "quiet: another record of the act that rw-… tells of";
  private static final String REPEAT = "quiet: a repeat, in the quiet period that rw-… began";

  private SwitchStories() {}

  static List<Story> all() {
    return List.of(
        switchThenAssume(),
        assumeThenSwitch(),
        switchAcrossAccounts(),
        switchOfIdentityCenter(),
        switchOutOfASession());
  }

  static Story switchThenAssume() {
    return Story.called("switch, then assume", "both records of a switch in the console")
        .then(
            consoleSwitch(ANA, Role.ADMIN, "ana").at("02:14:00"),
            "alert: ana (certain) switched production-admin")
        .then(ofTheConsole(ANA, Role.ADMIN, "ana").at("02:14:00"), TWIN);
  }

  static Story assumeThenSwitch() {
    return Story.called(
            "assume, then switch",
            "the same in the other order, and the next switch ten minutes later")
        .then(
            ofTheConsole(ANA, Role.ADMIN, "ana").at("02:14:00"),
            "alert: ana (certain) assumed production-admin")
        .then(consoleSwitch(ANA, Role.ADMIN, "ana").at("02:14:00"), TWIN)
        .then(consoleSwitch(ANA, Role.ADMIN, "ana").at("02:24:00"), REPEAT)
        .then(ofTheConsole(ANA, Role.ADMIN, "ana").at("02:24:00"), TWIN)
        .played("alert: ana (certain) switched production-admin", TWIN, REPEAT, TWIN)
        .notices("note: 1 more use");
  }

  static Story switchAcrossAccounts() {
    return Story.called(
            "switch across accounts", "the switch, and both copies of what the console asks STS")
        .then(
            ofTheConsole(ANA, Role.STAGING_ADMIN, "ana").at("02:14:00").copyOfTheRole(),
            "waits; " + TWIN)
        .then(
            consoleSwitch(ANA, Role.STAGING_ADMIN, "ana").at("02:14:00"),
            "alert: ana (certain) switched OrganizationAccountAccessRole")
        .then(ofTheConsole(ANA, Role.STAGING_ADMIN, "ana").at("02:14:00"), TWIN)
        .played(TWIN, TWIN, "alert: ana (certain) switched OrganizationAccountAccessRole");
  }

  static Story switchOfIdentityCenter() {
    Actor session = bob().session().withKey("ASIAEXAMPLEMINTED001");
    return Story.called(
            "switch by a user of Identity Center", "the sign-in, and both records of a switch")
        .then(bob(), "alert: bob@example.com (likely) federated " + Role.SSO_ADMIN.name())
        .then(
            consoleSwitch(session, Role.ADMIN, "bob@example.com").at("02:14:00"),
            "alert: bob@example.com (likely) switched production-admin from "
                + Role.SSO_ADMIN.name()
                + "/bob@example.com")
        .then(ofTheConsole(session, Role.ADMIN, "bob@example.com").at("02:14:00"), TWIN)
        .then(
            assume(
                    consoleSwitch(session, Role.ADMIN, "bob@example.com").at("02:14:00").session(),
                    Role.ENGINEER,
                    "x")
                .at("02:20:00"),
            "alert: bob@example.com (likely) assumed platform-engineer from"
                + " production-admin/bob@example.com from "
                + Role.SSO_ADMIN.name()
                + "/bob@example.com");
  }

  static Story switchOutOfASession() {
    TrailEvent first = assume(ANA, Role.JUMP, "ana").at("02:10:00");
    Actor session = first.session().withKey("ASIAEXAMPLEMINTED002");
    return Story.called(
            "switch out of a session", "a role is taken, and the console switches out of it")
        .then(first, ORDINARY)
        .then(
            ofTheConsole(session, Role.ADMIN, "ana").at("02:14:00"),
            "alert: ana (certain) assumed production-admin from jump/ana")
        .then(consoleSwitch(session, Role.ADMIN, "ana").at("02:14:00"), TWIN)
        .played(ORDINARY, TWIN, "alert: ana (likely) switched production-admin from jump/ana");
  }

  private static TrailEvent bob() {
    return TrailEvent.saml(Actor.ofIdentityCenter("bob@example.com"), Role.SSO_ADMIN)
        .at("02:10:00");
  }
}
