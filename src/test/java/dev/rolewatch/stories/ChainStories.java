package dev.rolewatch.stories;

import static dev.rolewatch.stories.TrailEvent.assume;

import java.time.Duration;
import java.util.List;

/** Who is behind a session. */
final class ChainStories {
  private static final Actor ANA = Actor.user("ana").withMfa();
  private static final String ORDINARY = "quiet: the role is not elevated";
  private static final String SERVICE =
      "quiet: the service %s took its role; IncludeServiceCallers is off";

  private ChainStories() {}

  static List<Story> all() {
    return List.of(
        ofThree(),
        withinOneSecond(),
        inAnyOrder(),
        beginningTooLate(),
        withNewKeys(),
        disputed(),
        ofIdentityCenter(),
        ofAJob(),
        ofAnInstance(),
        ofTwoInstances(),
        ofAFunction());
  }

  private static TrailEvent bob() {
    return TrailEvent.saml(Actor.ofIdentityCenter("bob@example.com"), Role.SSO_ADMIN)
        .at("02:10:00");
  }

  static Story ofThree() {
    TrailEvent first = assume(ANA, Role.JUMP, "one").at("02:10:00");
    TrailEvent second = assume(first.session(), Role.INSTANCE, "two").at("02:11:00");
    return Story.called("chain of three", "a user takes a role, out of it a second, and a third")
        .then(first, ORDINARY)
        .then(second, ORDINARY)
        .then(
            assume(second.session(), Role.ADMIN, "three").at("02:12:00"),
            "alert: ana (certain) assumed production-admin from web-instance/two from jump/one");
  }

  static Story withinOneSecond() {
    TrailEvent first = assume(ANA, Role.JUMP, "one").at("02:10:00");
    TrailEvent second = assume(first.session(), Role.INSTANCE, "two").at("02:10:00");
    return Story.called("chain within one second", "the same by a script")
        .then(first, ORDINARY)
        .then(second, ORDINARY)
        .then(
            assume(second.session(), Role.ADMIN, "three").at("02:10:00"),
            "alert: ana (certain) assumed production-admin from web-instance/two from jump/one");
  }

  static Story inAnyOrder() {
    TrailEvent first = assume(ANA, Role.JUMP, "one").at("02:10:00");
    TrailEvent second = assume(first.session(), Role.INSTANCE, "two").at("02:11:00");
    return Story.called(
            "chain, the first two out of order",
            "the record of the second before that of the first")
        .then(second, ORDINARY)
        .then(first, ORDINARY)
        .then(
            assume(second.session(), Role.ADMIN, "three").at("02:12:00"),
            "alert: ana (certain) assumed production-admin from web-instance/two from jump/one");
  }

  static Story beginningTooLate() {
    TrailEvent first = assume(ANA, Role.JUMP, "one").at("02:10:00");
    return Story.called(
            "chain, the beginning comes last",
            "the use of the session before the record of its beginning")
        .then(
            assume(first.session(), Role.ADMIN, "two").at("02:11:00"),
            "alert: one (claimed) assumed production-admin from jump/one")
        .then(first, ORDINARY)
        .played(ORDINARY, "alert: ana (certain) assumed production-admin from jump/one");
  }

  static Story withNewKeys() {
    TrailEvent first = assume(ANA, Role.JUMP, "one").at("02:10:00");
    return Story.called(
            "chain with another key", "the session goes on with a key that the console has minted")
        .then(first, ORDINARY)
        .then(
            assume(first.session().withKey("ASIAEXAMPLEMINTED003"), Role.ADMIN, "two")
                .at("02:12:00"),
            "alert: ana (certain) assumed production-admin from jump/one");
  }

  static Story disputed() {
    TrailEvent first = assume(ANA, Role.JUMP, "ana").at("02:10:00");
    TrailEvent second = assume(Actor.user("mallory").withMfa(), Role.JUMP, "ana").at("02:10:00");
    return Story.called(
            "two sessions of one name in one second",
            "two users, the same role, session name and second; then a use with a new key")
        .then(first, ORDINARY)
        .then(second, ORDINARY)
        .then(
            assume(first.session().withKey("ASIAEXAMPLEMINTED004"), Role.ADMIN, "x").at("02:12:00"),
            "alert: ana (unknown) assumed production-admin from jump/ana")
        .then(
            assume(second.session(), Role.ADMIN, "y").at("02:13:00"),
            "alert: mallory (certain) assumed production-admin from jump/ana");
  }

  static Story ofIdentityCenter() {
    return Story.called("chain of Identity Center", "a sign-in, and a role out of its session")
        .then(bob(), "alert: bob@example.com (likely) federated " + Role.SSO_ADMIN.name())
        .then(
            assume(bob().session().withKey("ASIAEXAMPLEMINTED005"), Role.ADMIN, "anything")
                .at("02:14:00"),
            "alert: bob@example.com (likely) assumed production-admin from "
                + Role.SSO_ADMIN.name()
                + "/bob@example.com");
  }

  static Story ofAJob() {
    String subject = "repo:acme/shop:ref:refs/heads/main";
    TrailEvent first =
        TrailEvent.webIdentity(Actor.job(subject), Role.DEPLOY, "GitHubActions").at("02:10:00");
    return Story.called("chain of a CI job", "a job of GitHub takes a role, and out of it another")
        .then(first, "alert: " + subject + " (unknown) federated ci-deploy")
        .then(
            assume(first.session(), Role.ADMIN, "release").at("02:14:00"),
            "alert: "
                + subject
                + " (unknown) assumed production-admin from ci-deploy/GitHubActions");
  }

  private static TrailEvent instance(String id) {
    return assume(Actor.service("ec2.amazonaws.com"), Role.INSTANCE, id).at("02:00:00");
  }

  static Story ofAnInstance() {
    TrailEvent start = instance("i-0f1e2d3c4b5a69788");
    return Story.called(
            "chain out of an EC2 instance", "EC2 takes its role, and the instance another")
        .then(start, SERVICE.formatted("ec2.amazonaws.com"))
        .then(
            assume(start.session(), Role.ADMIN, "ana").at("02:14:00"),
            "alert: i-0f1e2d3c4b5a69788 (unknown) assumed production-admin"
                + " from web-instance/i-0f1e2d3c4b5a69788");
  }

  static Story ofTwoInstances() {
    TrailEvent one = instance("i-0f1e2d3c4b5a69788");
    TrailEvent two = instance("i-0aaaaaaaaaaaaaaaa");
    return Story.called("two EC2 instances", "two instances take one role")
        .then(one, SERVICE.formatted("ec2.amazonaws.com"))
        .then(two, SERVICE.formatted("ec2.amazonaws.com"))
        .then(
            assume(one.session(), Role.ADMIN, "ana").at("02:14:00"),
            "alert: i-0f1e2d3c4b5a69788 (unknown) assumed production-admin"
                + " from web-instance/i-0f1e2d3c4b5a69788")
        .then(
            assume(two.session(), Role.ADMIN, "ana").at("02:20:00"),
            "alert: i-0aaaaaaaaaaaaaaaa (unknown) assumed production-admin"
                + " from web-instance/i-0aaaaaaaaaaaaaaaa");
  }

  static Story ofAFunction() {
    TrailEvent start =
        assume(Actor.service("lambda.amazonaws.com"), Role.INSTANCE, "nightly-report")
            .at("02:00:00");
    return Story.called(
            "chain out of a Lambda function", "Lambda takes the function's role, and it another")
        .then(start, SERVICE.formatted("lambda.amazonaws.com"))
        .after(
            Duration.ofMinutes(5),
            assume(start.session(), Role.ADMIN, "ana").at("02:14:00"),
            "alert: nightly-report (unknown) assumed production-admin"
                + " from web-instance/nightly-report");
  }
}
