package dev.rolewatch.stories;

import static dev.rolewatch.stories.TrailEvent.assume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.history.SessionStoreInMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Evidence, reasons and notes of the alerts of some stories. */
class WhatAlertsTellTest {
  private static final Actor ANA = Actor.user("ana").withMfa();

  @Test
  void chainIsEvidencedByTheUserWhoBeganIt() throws Exception {
    Alert alert = last(ChainStories.ofThree());

    assertThat(alert.use().human().evidence())
        .isEqualTo("IAM user of the call, who began the chain of sessions");
    assertThat(alert.reasons()).contains("the last of a chain of 3 roles");
    assertThat(alert.use().mfa()).hasToString("YES");
  }

  @Test
  void disputedSessionNamesNobody() throws Exception {
    Alert alert = alerts(ChainStories.disputed()).get(0);

    assertThat(alert.use().human().evidence())
        .isEqualTo("two sessions of this name began in the same second");
  }

  @Test
  void machineIsCalledAMachine() throws Exception {
    assertThat(last(ChainStories.ofAnInstance()).use().human().evidence())
        .isEqualTo("a machine: ec2.amazonaws.com began its session");
    assertThat(last(ChainStories.ofAFunction()).use().human().evidence())
        .isEqualTo("a machine: lambda.amazonaws.com began its session");
  }

  @Test
  void whatIsNeverFoldedSaysWhy() throws Exception {
    assertThat(last(QuietStories.newNetwork()).notes())
        .singleElement()
        .asString()
        .contains("another network");
    assertThat(last(QuietStories.newClient()).notes())
        .singleElement()
        .asString()
        .contains("another client");
    assertThat(last(QuietStories.lostMfa()).notes()).singleElement().asString().contains("MFA");
    assertThat(last(QuietStories.afterRefusal()).notes())
        .singleElement()
        .asString()
        .contains("refused shortly before");
  }

  @Test
  void entryThatHasRunOutIsNamed() throws Exception {
    assertThat(last(ExpectedStories.runOut()).notes())
        .singleElement()
        .asString()
        .contains("nightly backup")
        .contains("has run out");
  }

  @Test
  void secondTakerOfARoleIsNewToIt() throws Exception {
    Story story =
        Story.called("second taker", "two users, one role")
            .then(assume(ANA, Role.ADMIN, "ana").at("02:14:00"), "")
            .then(assume(Actor.user("bo").withMfa(), Role.ADMIN, "bo").at("02:15:00"), "");

    assertThat(alerts(story).get(0).reasons()).noneMatch(because -> because.contains("before"));
    assertThat(last(story).reasons())
        .contains("this caller is not known to have taken the role before");
  }

  @Test
  void newNetworkRaisesTheSeverityOnce() throws Exception {
    String before = "this caller was not seen in this network before";
    TrailEvent elsewhere = assume(ANA, Role.ADMIN, "ana").from("198.51.100.7", TrailEvent.CLI);
    Story story =
        Story.called("network", "home, elsewhere, elsewhere again on the same day")
            .then(assume(ANA, Role.ADMIN, "ana").at("02:14:00"), "")
            .then(elsewhere.at("02:15:00"), "")
            .then(elsewhere.at("05:15:00"), "");

    assertThat(alerts(story))
        .extracting(Alert::reasons)
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain(before),
            second -> assertThat(second).contains(before),
            third -> assertThat(third).doesNotContain(before));
  }

  @Test
  void nightIsOutsideOfWorkingHours() throws Exception {
    Story story =
        CopyStories.sameAccount()
            .with(Setting.WORKING_HOURS, "Mon-Fri 08:00-18:00")
            .with(Setting.TIME_ZONE, "Europe/Berlin");

    assertThat(last(story).reasons())
        .contains("outside working hours (Tuesday 03:14 Europe/Berlin)");
  }

  @Test
  void strangersAccountIsAReason() throws Exception {
    assertThat(last(CopyStories.strangerAlone()).reasons())
        .anyMatch(because -> because.contains("account 999999999999, which is not one of ours"));
  }

  @Test
  void systemsLearnTheCountOfAFoldedAlert() throws Exception {
    Desk desk = new Desk(QuietStories.again(), new SessionStoreInMemory());
    desk.play();

    assertThat(desk.updates())
        .singleElement()
        .satisfies(update -> assertThat(update.body()).contains("\"count\":5"));
  }

  @Test
  void digestOfAStormListsEachAlertAndTicketsHaveAll() throws Exception {
    Desk desk = new Desk(QuietStories.storm(), new SessionStoreInMemory());
    desk.play();
    List<String> mailed = desk.mails().stream().map(Alert::id).toList();

    assertThat(desk.tickets()).hasSize(200);
    assertThat(mailed).hasSize(10);
    assertThat(desk.notices())
        .singleElement()
        .satisfies(
            digest ->
                assertThat(desk.tickets())
                    .map(Alert::id)
                    .filteredOn(id -> !mailed.contains(id))
                    .hasSize(190)
                    .allMatch(id -> digest.body().contains(id)));
  }

  private static Alert last(Story story) throws Exception {
    List<Alert> alerts = alerts(story);
    return alerts.get(alerts.size() - 1);
  }

  private static List<Alert> alerts(Story story) throws Exception {
    Desk desk = new Desk(story, new SessionStoreInMemory());
    desk.play();
    return desk.tickets();
  }
}
