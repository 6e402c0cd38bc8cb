package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsAgainTest {
  private static final String FIRST =
      "{\"eventID\":\"one\",\"eventTime\":\"2026-03-03T02:14:00Z\",\"eventSource\":"
          + "\"sts.amazonaws.com\",\"eventName\":\"AssumeRole\",\"responseElements\":"
          + "{\"credentials\":{\"accessKeyId\":\"ASIAFIXTURE\",\"sessionToken\":\"SECRET\"}}}";
  private static final String SECOND =
      "{\"eventID\":\"two\",\"eventTime\":\"2026-03-03T02:14:00Z\",\"eventSource\":"
          + "\"sts.amazonaws.com\",\"eventName\":\"AssumeRoleWithSAML\",\"requestParameters\":"
          + "{\"sAMLAssertion\":\"SECRET\",\"webIdentityToken\":\"SECRET\",\"roleArn\":\"arn:x\"}}";

  @Test
  void recordComesByItsNumberWithoutWhatOpensASession() throws IOException {
    Map<Integer, String> found =
        read("{\"Records\":[" + FIRST + "," + SECOND + "]}", Map.of(1, "one", 2, "two"));

    assertThat(found.get(1)).contains("ASIAFIXTURE").doesNotContain("SECRET", "sessionToken");
    assertThat(found.get(2)).contains("arn:x").doesNotContain("SECRET");
  }

  @Test
  void onlyWhatIsWantedComes() throws IOException {
    assertThat(read(FIRST + "\n" + SECOND, Map.of(2, "two"))).containsOnlyKeys(2);
  }

  @Test
  void unusualFilesAreCountedAsTheyWereTheFirstTime() throws IOException {
    String lines = FIRST + "\nnot JSON at all\n" + SECOND + "\n";

    assertThat(read(lines, Map.of(3, "two"))).containsOnlyKeys(3);
  }

  @Test
  void recordOfAnotherEventIsNoneOfOurs() throws IOException {
    assertThat(read(SECOND + "\n" + FIRST, Map.of(1, "one"))).isEmpty();
  }

  @Test
  void damageCostsWhatFollowsIt() throws IOException {
    assertThat(read("{\"Records\":[" + FIRST + ",{\"eventID\":", Map.of(1, "one", 2, "two")))
        .containsOnlyKeys(1);
  }

  private static Map<Integer, String> read(String text, Map<Integer, String> wanted)
      throws IOException {
    Map<Integer, EventId> ids = new java.util.HashMap<>();
    wanted.forEach((number, id) -> ids.put(number, EventId.parse(id)));
    return RecordsAgain.read(
        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ids);
  }
}
