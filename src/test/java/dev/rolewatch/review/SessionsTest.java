package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rolewatch.cli.CommandLineRun;
import dev.rolewatch.review.TrailScript.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which calls are of which session, and what is told of it. */
class SessionsTest {
  private static final String ACCOUNT = "111111111111";
  private static final String BOB = TrailScript.user(ACCOUNT, "bob");
  private static final Instant BEGAN = Instant.parse("2026-03-03T02:00:00Z");
  private static final Session FIRST =
      new Session("first", ACCOUNT, "production-admin", "s", "ASIAFIXTURE1", BEGAN);

  private static final String SNAPSHOT = "examples/snapshot-111111111111.json";

  @TempDir private Path folder;

  private final TrailScript script = new TrailScript();

  @Test
  void whoTakesTheRoleInTheSameSecondFromElsewhereHasASessionOfTheirOwn() {
    Session stolen = FIRST.withKey("ASIAFIXTURE2");
    script.assume(BOB, FIRST);
    script.assume(BOB, stolen).put("sourceIPAddress", "198.51.100.66");
    script.call(FIRST, BEGAN.plusSeconds(60), "s3", "ListBuckets", "{}");
    script.call(stolen, BEGAN.plusSeconds(61), "iam", "CreateUser", "{\"userName\":\"eve\"}");

    assertThat(sessions())
        .extracting(
            session -> session.path("sourceIp").asString(),
            session -> session.at("/events/0/name").asString())
        .containsExactlyInAnyOrder(
            tuple("203.0.113.7", "ListBuckets"), tuple("198.51.100.66", "CreateUser"));
  }

  @Test
  void callsFollowTheirKeyThoughTheyTellAnotherSecond() {
    script.assume(BOB, FIRST);
    script.call(
        new Session("late", ACCOUNT, "production-admin", "s", FIRST.key(), BEGAN.plusSeconds(1)),
        BEGAN.plusSeconds(60),
        "s3",
        "ListBuckets",
        "{}");

    assertThat(sessions()).hasSize(1);
    assertThat(sessions().get(0).at("/calls/total").asInt()).isOne();
    assertThat(sessions().get(0).at("/human/name").asString()).isEqualTo("bob");
  }

  @Test
  void ofTwoGrantsTheOneWhoseKeyWasUsedIsTheBeginning() {
    Session second = FIRST.withKey("ASIAFIXTURE2");
    String unused = script.assume(BOB, FIRST).path("eventID").asString();
    String used = script.assume(BOB, second).path("eventID").asString();
    script.call(second, BEGAN.plusSeconds(60), "s3", "ListBuckets", "{}");

    assertThat(sessions()).hasSize(1);
    assertThat(sessions().get(0).at("/assumption/eventId").asString()).isEqualTo(used);
    assertThat(sessions().get(0).path("accessKeys").toString())
        .isEqualTo(
            ("[{'id':'ASIAFIXTURE2','grantedBy':'%s','calls':1,'networks':['203.0.113.0/24']},"
                    + "{'id':'ASIAFIXTURE1','grantedBy':'%s','calls':0,'networks':[]}]")
                .formatted(used, unused)
                .replace('\'', '"'));
    assertThat(text())
        .contains(
            "with access key ASIAFIXTURE2, 1 call; access key ASIAFIXTURE1, no call, handed out"
                + " by event "
                + unused);
  }

  @Test
  void theBeginningIsTheSameWhateverTimeIsAskedFor() {
    Session second = FIRST.withKey("ASIAFIXTURE2");
    script.assume(BOB, FIRST);
    String used = script.assume(BOB, second).path("eventID").asString();
    script.call(second, BEGAN.plusSeconds(60), "s3", "ListBuckets", "{}");

    String json =
        review("--all-roles", "--format", "json", "--to", BEGAN.plusSeconds(30).toString()).out();
    JsonNode session = new JsonMapper().readTree(json).at("/sessions/0");

    assertThat(session.at("/calls/total").asInt()).isZero();
    assertThat(session.at("/assumption/eventId").asString()).isEqualTo(used);
  }

  /** As the live story tells of it: one alert. */
  @Test
  void whatAProgramTakesTwiceWithinSecondsIsOneSession() {
    Session again =
        new Session(
            "again", ACCOUNT, "production-admin", "s", "ASIAFIXTURE2", BEGAN.plusSeconds(1));
    script.assume(BOB, FIRST);
    script.assume(BOB, again);
    script.call(again, BEGAN.plusSeconds(60), "s3", "ListBuckets", "{}");

    assertThat(sessions()).hasSize(1);
    assertThat(sessions().get(0).path("accessKeys").values())
        .extracting(key -> key.path("id").asString())
        .containsExactly("ASIAFIXTURE2", "ASIAFIXTURE1");
  }

  @Test
  void aNarrowedGrantHidesNoSessionOfTheWholeRole() {
    Session narrow = FIRST.withKey("ASIAFIXTURE2");
    for (boolean isFirst : new boolean[] {true, false}) {
      script.records().clear();
      ObjectNode other = isFirst ? script.assume(BOB, narrow) : script.assume(BOB, FIRST);
      ObjectNode one = isFirst ? script.assume(BOB, FIRST) : script.assume(BOB, narrow);
      ((ObjectNode) (isFirst ? other : one).path("requestParameters"))
          .put("policy", "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\"}}");
      script.call(FIRST, BEGAN.plusSeconds(60), "s3", "ListBuckets", "{}");

      assertThat(review("--format", "text", "--roles", SNAPSHOT).out())
          .startsWith("1 elevated session")
          .contains("level ADMIN");
    }
  }

  @Test
  void aForgedGrantDrawsNoCallsOfOthersToIt() {
    script.call(FIRST, BEGAN.plusSeconds(60), "rds", "StopDBInstance", "{}");
    script.assume(
        BOB,
        new Session("forged", ACCOUNT, "read-only", "bob", FIRST.key(), BEGAN.plusSeconds(90)));

    assertThat(review("--format", "text", "--roles", SNAPSHOT).out())
        .startsWith("1 elevated session")
        .contains("role/production-admin", "level ADMIN");
  }

  @Test
  void aSessionThatMovesSaysFromWhere() {
    script.assume(BOB, FIRST);
    script.call(FIRST, BEGAN.plusSeconds(60), "s3", "ListBuckets", "{}");
    script
        .call(FIRST, BEGAN.plusSeconds(61), "s3", "ListBuckets", "{}")
        .put("sourceIPAddress", "198.51.100.66");

    assertThat(sessions().get(0).path("networks").toString())
        .isEqualTo("[\"203.0.113.0/24\",\"198.51.100.0/24\"]");
    assertThat(text())
        .contains("2 calls without a change, from 2 networks")
        .contains("ASIAFIXTURE1, 2 calls from 203.0.113.0/24, 198.51.100.0/24");
    assertThat(review("--format", "text", "--minimum-level", "HIGH").out())
        .contains("0 denied, 1 session of several networks");
  }

  @Test
  void aCallBeforeItsGrantMakesNoSessionOfNegativeLength() {
    script.assume(BOB, FIRST);
    script.call(FIRST, BEGAN.minusSeconds(5), "s3", "ListBuckets", "{}");

    assertThat(sessions().get(0).path("startedAt").asString()).isEqualTo("2026-03-03T01:59:55Z");
    assertThat(text()).contains("  0 seconds, 1 call");
  }

  @Test
  void aRoleThatWasMadeAnewIsNotJudgedByItsNamesake() throws IOException {
    String read = Files.readString(Path.of("examples/snapshot-111111111111.json"));
    assertThat(read).contains("AROAEXAMPLEREADONLY06");
    for (String id : List.of("AROAEXAMPLEREADONLY06", "AROAOTHEREXAMPLE00000")) {
      script.records().clear();
      script.call(FIRST.of("read-only"), BEGAN.plusSeconds(60), "s3", "ListBuckets", "{}");
      ((ObjectNode) script.records().get(0).path("userIdentity")).put("principalId", id + ":s");
      String levels = review("--all-roles", "--format", "json", "--roles", SNAPSHOT).out();

      assertThat(levels)
          .contains(
              id.equals("AROAEXAMPLEREADONLY06")
                  ? "\"evidence\":[]"
                  : "read-only was made anew since, so what it could do is not known");
    }
  }

  @Test
  void whatRootDoesWithAKeyOfItsOwnIsTold() {
    script.record(
        ACCOUNT,
        BEGAN,
        "iam",
        "CreateUser",
        "{\"type\":\"Root\",\"principalId\":\"111111111111\",\"arn\":"
            + "\"arn:aws:iam::111111111111:root\",\"accountId\":\"111111111111\","
            + "\"accessKeyId\":\"AKIAFIXTUREROOT\"}",
        "{\"userName\":\"eve\"}");

    assertThat(review("--format", "text").out())
        .startsWith("1 elevated session")
        .contains("arn:aws:iam::111111111111:root root", "iam:CreateUser eve [identity]");
  }

  private List<JsonNode> sessions() {
    String json = review("--all-roles", "--format", "json").out();
    return new ArrayList<>(new JsonMapper().readTree(json).path("sessions").values());
  }

  private String text() {
    return review("--all-roles", "--format", "text").out();
  }

  private CommandLineRun review(String... options) {
    List<ObjectNode> records = script.records();
    TrailFiles.write(folder, records);
    return CommandLineRun.of(
        Stream.concat(Stream.of("review", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
