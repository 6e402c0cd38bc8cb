package dev.rolewatch.stories;

import static dev.rolewatch.stories.TrailEvent.assume;

import java.time.Duration;
import java.util.List;

/** Uses of roles that the team expects. */
final class ExpectedStories {
  private static final Actor ANA = Actor.user("ana").withMfa();
  private static final String ALERT = "alert: ana (certain) assumed production-admin";
  private static final String EXPECTED = "quiet: an expected use: nightly backup";

  private ExpectedStories() {}

  static List<Story> all() {
    return List.of(
        expected(),
        expectedAcross(),
        expectedTargetFirst(),
        runOut(),
        expectedByChosenName(),
        expectedRoot(),
        expectedUnreadable());
  }

  private static TrailEvent ana(String clock) {
    return assume(ANA, Role.ADMIN, "ana").at(clock);
  }

  private static Story expecting(Story story, String who, String role, String until) {
    return story.expecting(
        "[{'who':'%s','role':'%s','reason':'nightly backup','until':'%s'}]"
            .formatted(who, role, until));
  }

  private static TrailEvent across() {
    return assume(ANA, Role.STAGING_ADMIN, "ana").at("02:14:00");
  }

  static Story expected() {
    return expecting(
        Story.called("expected use", "a use that the list expects").then(ana("02:14:00"), EXPECTED),
        "arn:aws:iam::111111111111:user/ana",
        "production-admin",
        "2026-12-31");
  }

  static Story expectedAcross() {
    return expecting(
        Story.called("expected use across accounts", "both copies of a use that the list expects")
            .then(across(), EXPECTED)
            .then(across().copyOfTheRole(), EXPECTED),
        "arn:aws:iam::111111111111:user/ana",
        "OrganizationAccountAccessRole",
        "2026-12-31");
  }

  static Story expectedTargetFirst() {
    return expecting(
        Story.called(
                "expected use across accounts, the other order",
                "the copy of the role's account first")
            .then(across().copyOfTheRole(), "waits; " + EXPECTED)
            .after(Duration.ofSeconds(150), across(), EXPECTED)
            .played(EXPECTED, EXPECTED),
        "arn:aws:iam::111111111111:user/ana",
        "OrganizationAccountAccessRole",
        "2026-12-31");
  }

  static Story runOut() {
    return expecting(
        Story.called("expected use that has run out", "a use before the end, and one at it")
            .then(ana("02:14:00"), EXPECTED)
            .then(ana("02:30:00"), ALERT)
            .notices("note: an expected use has run out"),
        "arn:aws:iam::111111111111:user/ana",
        "production-admin",
        "2026-03-03T02:30:00Z");
  }

  static Story expectedByChosenName() {
    TrailEvent first = assume(Actor.user("mallory").withMfa(), Role.JUMP, "backup").at("02:10:00");
    return expecting(
        Story.called("a name that the caller chose", "a session calls itself what the list expects")
            .then(first, "quiet: the role is not elevated")
            .then(
                assume(first.session(), Role.ADMIN, "backup").at("02:14:00"),
                "alert: mallory (certain) assumed production-admin from jump/backup")
            .then(
                assume(
                        Actor.session(
                            Role.JUMP,
                            "backup",
                            first.time().minusSeconds(9),
                            "ASIAEXAMPLEUNKNOWN01"),
                        Role.ADMIN,
                        "backup")
                    .at("02:20:00"),
                "alert: backup (claimed) assumed production-admin from jump/backup"),
        "backup",
        "production-admin",
        "2026-12-31");
  }

  static Story expectedRoot() {
    return expecting(
        Story.called("root is never expected", "root signs in to a role")
            .then(
                assume(Actor.root(), Role.ADMIN, "root").at("02:14:00"),
                "alert: root of 111111111111 (unknown) assumed production-admin"),
        "arn:aws:iam::111111111111:root",
        "production-admin",
        "2026-12-31");
  }

  static Story expectedUnreadable() {
    return expecting(
        Story.called(
                "what cannot be read is never expected", "a role of an account that is not read")
            .then(
                assume(ANA, new Role(Role.STRANGER, "/", "partner"), "ana").at("02:14:00"),
                "alert: ana (certain) assumed partner"),
        "arn:aws:iam::111111111111:user/ana",
        "partner",
        "2026-12-31");
  }
}
