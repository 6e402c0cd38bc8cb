package dev.rolewatch.stories;

import static dev.rolewatch.stories.TrailEvent.assume;
import static dev.rolewatch.stories.TrailEvent.refused;

import dev.rolewatch.alert.Setting;
import java.time.Duration;
import java.util.List;

/** What is folded, and what never is. */
final class QuietStories {
  private static final Actor ANA = Actor.user("ana").withMfa();
  private static final String ALERT = "alert: ana (certain) assumed production-admin";
  private static final String REPEAT = "quiet: a repeat, in the quiet period that rw-… began";
  private static final String TWIN = "quiet: another record of the act that rw-… tells of";

  private QuietStories() {}

  static List<Story> all() {
    return List.of(
        again(),
        nextAlertCounts(),
        lateRepeat(),
        noFolding(),
        anotherRole(),
        newNetwork(),
        newClient(),
        lostMfa(),
        longTermKey(),
        afterRefusal(),
        refusals(),
        storm());
  }

  private static TrailEvent ana(String clock) {
    return assume(ANA, Role.ADMIN, "ana").at(clock);
  }

  static Story again() {
    return Story.called("re-federation", "the same every few minutes, five times")
        .then(ana("02:14:00"), ALERT)
        .then(ana("02:20:00"), REPEAT)
        .then(ana("02:26:00"), REPEAT)
        .then(ana("02:32:00"), REPEAT)
        .then(ana("02:38:00"), REPEAT)
        .notices("note: 4 more uses");
  }

  static Story nextAlertCounts() {
    return Story.called(
            "the next alert counts",
            "a repeat, and one from a new network in the same quiet period")
        .then(ana("02:14:00"), ALERT)
        .then(ana("02:20:00"), REPEAT)
        .then(ana("02:26:00").from("198.51.100.7", TrailEvent.CLI), ALERT + ", 2 times");
  }

  static Story lateRepeat() {
    return Story.called(
            "a repeat that comes late", "a use, and after its quiet period one of within it")
        .then(ana("02:14:00"), ALERT)
        .after(Duration.ofHours(2), ana("02:30:00"), REPEAT)
        .notices("note: 1 more use");
  }

  static Story noFolding() {
    return Story.called("quiet period of zero", "the same every few minutes")
        .with(Setting.QUIET_PERIOD, "0s")
        .then(ana("02:14:00"), ALERT)
        .then(ana("02:20:00"), ALERT)
        .then(ana("02:26:00"), ALERT);
  }

  static Story anotherRole() {
    return Story.called("a different role", "the same caller in another role")
        .then(ana("02:14:00"), ALERT)
        .then(
            assume(ANA, Role.ENGINEER, "ana").at("02:16:00"),
            "alert: ana (certain) assumed platform-engineer");
  }

  static Story newNetwork() {
    return Story.called("a new network", "the same role from another network")
        .then(ana("02:14:00"), ALERT)
        .then(ana("02:16:00").from("198.51.100.7", TrailEvent.CLI), ALERT)
        .then(ana("02:18:00").from("198.51.100.8", TrailEvent.CLI), REPEAT)
        .notices("note: 1 more use");
  }

  static Story newClient() {
    return Story.called("a new client", "the same role with another program")
        .then(ana("02:14:00"), ALERT)
        .then(ana("02:16:00").from("203.0.113.17", TrailEvent.TERRAFORM), ALERT);
  }

  static Story lostMfa() {
    return Story.called("MFA is gone", "the same role with MFA, without, and with MFA again")
        .then(ana("02:14:00"), ALERT)
        .then(assume(Actor.user("ana").withoutMfa(), Role.ADMIN, "ana").at("02:16:00"), ALERT)
        .then(ana("02:18:00"), REPEAT)
        .notices("note: 1 more use");
  }

  static Story longTermKey() {
    return Story.called(
            "a long-term key", "the same role with MFA, and then with a key that proves none")
        .then(ana("02:14:00"), ALERT)
        .then(assume(Actor.user("ana"), Role.ADMIN, "ana").at("02:16:00"), ALERT);
  }

  static Story afterRefusal() {
    return Story.called(
            "refusals, then success", "three refused calls within seconds, then one that succeeds")
        .then(ana("02:00:00"), ALERT)
        .then(
            refused(ANA, Role.ADMIN).at("02:14:00"), "alert: ana (certain) denied production-admin")
        .then(refused(ANA, Role.ADMIN).at("02:14:01"), TWIN)
        .then(refused(ANA, Role.ADMIN).at("02:14:03"), TWIN)
        .then(ana("02:15:00"), ALERT)
        .then(ana("02:16:00"), REPEAT)
        .notices("note: 1 more use");
  }

  static Story refusals() {
    return Story.called("refused again and again", "a refused call every minute")
        .then(
            refused(ANA, Role.ADMIN).at("02:14:00"), "alert: ana (certain) denied production-admin")
        .then(refused(ANA, Role.ADMIN).at("02:15:00"), REPEAT)
        .then(refused(ANA, Role.ADMIN).at("02:16:00"), REPEAT)
        .notices("note: 2 more uses");
  }

  static Story storm() {
    Story story =
        Story.called("storm", "200 users take a role within one minute")
            .notices("digest: 190 more uses of elevated roles");
    for (int user = 0; user < 200; user++) {
      String name = "user" + user;
      story =
          story.then(
              assume(Actor.user(name).withMfa(), Role.ADMIN, name)
                  .at("02:14:%02d".formatted(user * 50 / 200)),
              "alert: " + name + " (certain) assumed production-admin");
    }
    return story;
  }
}
