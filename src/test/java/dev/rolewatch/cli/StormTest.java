package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.situations.Crowd;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand people take a role in one minute. */
class StormTest {
  private static final int ACTS = 10_000;
  private static final int CAP = 10;
  private static final Instant MINUTE = Instant.parse("2026-03-03T02:14:00Z");
  private static final Pattern ALERT_ID = Pattern.compile("rw-[0-9a-f]{16}");
  private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject: (.*)$");

  private final byte[] acts = acts();

  @Test
  void peopleGetFewMailsAndADigestThatListsEachOfTheOthers() {
    String mails = run("text").out();

    List<String> subjects = all(SUBJECT, mails);
    List<String> digests = subjects.stream().filter(line -> line.contains("more uses")).toList();
    assertThat(subjects.size() - digests.size()).as("mails of their own").isEqualTo(CAP);
    assertThat(digests).as("in the next minute").hasSizeLessThanOrEqualTo(CAP);
    assertThat(digests.get(0)).contains("9990 more uses of elevated roles, part 1 of ");
    assertThat(Set.copyOf(all(ALERT_ID, mails))).isEqualTo(ids()).hasSize(ACTS);
  }

  @Test
  void systemsGetEach() {
    assertThat(run("ticket").lines().stream().filter(line -> line.startsWith("Ticket: ")))
        .hasSize(ACTS)
        .doesNotHaveDuplicates();
  }

  private Set<String> ids() {
    return run("ndjson").lines().stream()
        .map(line -> new JsonMapper().readTree(line).at("/alert/id").asString())
        .collect(Collectors.toSet());
  }

  private CommandLineRun run(String format) {
    return CommandLineRun.withInput(
        acts, "alert", "-", "--roles", "examples/snapshot-111111111111.json", "--format", format);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.groupCount() == 0 ? found.group() : found.group(1))
        .toList();
  }

  private static byte[] acts() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int act = 0; act < ACTS; act++) {
      lines.writeBytes(Crowd.event(act, MINUTE.plusMillis(act * 5L)));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
