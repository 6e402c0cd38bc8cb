package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrailRecordsBoundsTest {
  private static final String TOO_LARGE = "is larger than any record";

  @ParameterizedTest
  @ValueSource(strings = {"[", "{'a':", "{'Records':["})
  void nestingBombIsMalformed(String bomb) throws IOException {
    List<String> found = Inputs.found(bomb.repeat(1_000_000));

    assertThat(found).hasSize(1);
    assertThat(found.get(0)).contains(TOO_LARGE);
  }

  @Test
  void nestingBombOnALineCostsOnlyThatLine() throws IOException {
    assertThat(Inputs.found("{'eventID':'a'}\n" + "[".repeat(100_000) + "\n{'eventID':'b'}"))
        .hasSize(3)
        .startsWith("a")
        .endsWith("b");
  }

  @Test
  void textOfAHundredMegabytesIsMalformed() throws IOException {
    InputStream huge =
        new SequenceInputStream(
            new SequenceInputStream(Inputs.bytes("{'eventID':'"), new Repeated('x', 100 << 20)),
            Inputs.bytes("'}\n{'eventID':'b'}"));

    List<String> found = Inputs.found(huge);

    assertThat(found).hasSize(2).endsWith("b");
    assertThat(found.get(0)).startsWith("! line 1: " + TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\0', '\n', 'x'})
  void inputThatNeverEndsComesToAnEnd(char character) throws IOException {
    List<String> found = Inputs.found(new Repeated(character, Long.MAX_VALUE));

    assertThat(found)
        .last()
        .asString()
        .startsWith("! line ")
        .endsWith(": does not end within 256 MiB, and nothing after it is read");
  }

  @Test
  void hugeNumberIsMalformed() throws IOException {
    List<String> found = Inputs.found("{'n':" + "9".repeat(1_000_000) + "}\n{'eventID':'b'}");

    assertThat(found).hasSize(2).endsWith("b");
    assertThat(found.get(0)).contains(TOO_LARGE);
  }

  @Test
  void numbersWithinTheBoundsAreRead() throws Exception {
    String numbers = "{'eventSource':1e400,'eventName':" + "9".repeat(100) + ",'n':-0.5}";

    assertThat(new TrailReader().read(TrailRecord.parse(Inputs.utf8(numbers))))
        .isInstanceOf(Reading.NoUse.class);
  }

  @Test
  void recordOfTooManyValuesIsMalformedAndTheNextOneFollows() throws IOException {
    String many = "{'x':[" + "0,".repeat(RecordTree.MOST_TOKENS) + "0]}";

    assertThat(Inputs.found("[" + many + ",{'eventID':'b'}]"))
        .containsExactly("! line 1, [0]: " + BoundedJson.BOUNDS, "b");
  }

  @Test
  void recordOfTooMuchTextIsMalformedAndTheNextOneFollows() throws IOException {
    String text = "'" + "x".repeat(BoundedJson.LONGEST_TEXT - 1) + "',";
    String much = "{'x':[" + text.repeat(3) + "0]}";

    assertThat(Inputs.found("[" + much + ",{'eventID':'b'}]"))
        .containsExactly("! line 1, [0]: " + BoundedJson.BOUNDS, "b");
  }

  @Test
  void whatIsBesideTheRecordsIsSkippedHoweverLong() throws IOException {
    InputStream huge =
        new SequenceInputStream(
            new SequenceInputStream(
                Inputs.bytes("{'Records':[{'eventID':'a'}],'x':'"), new Repeated('x', 50 << 20)),
            Inputs.bytes("','Records':[{'eventID':'b'}]}"));

    assertThat(Inputs.found(huge)).containsExactly("a", "b");
  }

  @Test
  void eventForTheFunctionIsBoundedToo() {
    assertThatThrownBy(() -> TrailRecord.parse("[".repeat(1_000_000).getBytes(UTF_8)))
        .isInstanceOf(MalformedEventException.class);
    assertThatThrownBy(() -> TrailRecord.parse("{\"a\":".repeat(1_000_000).getBytes(UTF_8)))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageStartingWith("$: " + TOO_LARGE);
  }

  @Test
  void policyThatIsABombStaysAText() throws MalformedEventException {
    String bomb = "[".repeat(10_000);

    assertThat(
            Fixture.of("assume-role")
                .with("requestParameters.policy", "'" + bomb + "'")
                .use()
                .session()
                .policies())
        .containsExactly(bomb);
  }

  /** So many times the same character, without holding them. */
  private static final class Repeated extends InputStream {
    private final int character;
    private long left;

    private Repeated(int character, long count) {
      this.character = character;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? character : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      byte[] some = new byte[(int) Math.min(length, Math.max(left, 0))];
      Arrays.fill(some, (byte) character);
      left -= some.length;
      return some.length == 0 ? -1 : new ByteArrayInputStream(some).read(target, offset, length);
    }
  }
}
