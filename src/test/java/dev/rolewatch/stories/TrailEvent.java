package dev.rolewatch.stories;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call as CloudTrail records it.
 *
 * @param sign tells calls apart that are the same in all else: its ids are made of it
 * @param agent the user agent
 */
record TrailEvent(
    Api api,
    Actor actor,
    Role role,
    String sessionName,
    Instant time,
    Copy copy,
    String sign,
    String sourceIp,
    String agent) {
  static final String BROWSER = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/145.0.0.0";
  static final String CLI = "aws-cli/2.27.41 md/awscrt#0.26.1 md/command#sts.assume-role";
  static final String TERRAFORM = "HashiCorp Terraform/1.7.5 (+https://www.terraform.io)";
  private static final Instant DAY = Instant.parse("2026-03-03T00:00:00Z");
  private static final String INTERNAL = "AWS Internal";

  /** What is called. */
  enum Api {
    ASSUME("AssumeRole"),
    REFUSED("AssumeRole"),
    SAML("AssumeRoleWithSAML"),
    WEB_IDENTITY("AssumeRoleWithWebIdentity"),
    SWITCH("SwitchRole");

    final String call;

    Api(String call) {
      this.call = call;
    }
  }

  /** Of a call across accounts, whose trail has the record. */
  enum Copy {
    OF_THE_CALLER,
    OF_THE_ROLE
  }

  static TrailEvent assume(Actor actor, Role role, String sessionName) {
    return of(Api.ASSUME, actor, role, sessionName);
  }

  static TrailEvent refused(Actor actor, Role role) {
    return of(Api.REFUSED, actor, role, "");
  }

  static TrailEvent saml(Actor actor, Role role) {
    return of(Api.SAML, actor, role, actor.arn()).from(INTERNAL, INTERNAL);
  }

  static TrailEvent webIdentity(Actor actor, Role role, String sessionName) {
    return of(Api.WEB_IDENTITY, actor, role, sessionName);
  }

  /** The console's own record of a switch. */
  static TrailEvent consoleSwitch(Actor actor, Role role, String sessionName) {
    return of(Api.SWITCH, actor, role, sessionName).from("203.0.113.17", BROWSER);
  }

  /** What the console asks STS for a switch. */
  static TrailEvent ofTheConsole(Actor actor, Role role, String sessionName) {
    return assume(actor.inTheConsole(), role, sessionName).from(INTERNAL, INTERNAL);
  }

  private static TrailEvent of(Api api, Actor actor, Role role, String sessionName) {
    String agent = actor.isService() ? actor.arn() : CLI;
    String from = actor.isService() ? actor.arn() : "203.0.113.17";
    return new TrailEvent(api, actor, role, sessionName, DAY, Copy.OF_THE_CALLER, "", from, agent);
  }

  /**
   * @param clock for example {@code 02:14:00}, on the day of the stories
   */
  TrailEvent at(String clock) {
    return at(DAY.plusSeconds(LocalTime.parse(clock).toSecondOfDay()));
  }

  TrailEvent at(Instant moment) {
    return new TrailEvent(api, actor, role, sessionName, moment, copy, sign, sourceIp, agent);
  }

  TrailEvent from(String ip, String userAgent) {
    return new TrailEvent(api, actor, role, sessionName, time, copy, sign, ip, userAgent);
  }

  /** Another call, though all that one sees of it is the same. */
  TrailEvent signed(String other) {
    return new TrailEvent(api, actor, role, sessionName, time, copy, other, sourceIp, agent);
  }

  /** The record that the role's own account gets of the same call. */
  TrailEvent copyOfTheRole() {
    return new TrailEvent(
        api, actor, role, sessionName, time, Copy.OF_THE_ROLE, sign, sourceIp, agent);
  }

  /** The session that it hands out. */
  Actor session() {
    return Actor.session(role, sessionName, time, accessKeyId());
  }

  String eventId() {
    return uuid(copy.name());
  }

  boolean isAcrossAccounts() {
    return api == Api.ASSUME && !actor.account().equals(role.account());
  }

  String accessKeyId() {
    String digits = uuid("key").replace("-", "").toUpperCase(Locale.ROOT);
    return "ASIA" + digits.substring(0, 16);
  }

  /** An id that is always the same for this call and this use. */
  String uuid(String use) {
    String seed =
        String.join(
            "|",
            use,
            api.name(),
            actor.arn(),
            role.arn(),
            sessionName,
            time.toString(),
            sign,
            sourceIp,
            agent);
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  String json() {
    return JsonMapper.shared().writeValueAsString(record());
  }

  ObjectNode record() {
    return new Recorded(this).json();
  }
}
