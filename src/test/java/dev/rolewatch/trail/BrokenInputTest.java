package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrokenInputTest {
  @Test
  void brokenLineCostsOnlyItself() throws IOException {
    assertThat(
            Inputs.found(
                "{'eventID':'a'}\n{'eventID':\n{'eventID':'b'}\nnonsense\n{'x\n[7]\n{'eventID':'c'}\n"))
        .containsExactly(
            "a",
            "! line 2: is cut off: the JSON does not end",
            "b",
            "! line 4: is not JSON from column 9",
            "! line 5: is cut off: the JSON does not end",
            "! line 6, [0]: a record is a JSON object",
            "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{'eventID':'x",
        "{'eventID':'x','y",
        "{'eventID':",
        "{'eventID':{'x'",
        "}"
      })
  void brokenFirstLineCostsOnlyItself(String broken) throws IOException {
    List<String> found = Inputs.found(broken + "\n{'eventID':'a'}\n{'eventID':'b'}\n");

    assertThat(found).hasSize(3).endsWith("a", "b");
    assertThat(found.get(0)).startsWith("! line 1: ");
  }

  @Test
  void lastLineThatIsCutOffIsSaidToBe() throws IOException {
    assertThat(Inputs.found("{'eventID':'a'}\n{'eventID':'b'"))
        .containsExactly("a", "! line 2: is cut off: the JSON does not end");
  }

  @Test
  void elementThatIsNoRecordIsNamedAndTheNextOnesFollow() throws IOException {
    assertThat(Inputs.found("{'Records':[{'eventID':'a'},null,'x',{'eventID':'b'}]}"))
        .containsExactly(
            "a",
            "! line 1, Records[1]: a record is a JSON object",
            "! line 1, Records[2]: a record is a JSON object",
            "b");
  }

  @Test
  void brokenArrayEndsWithItsBrokenRecord() throws IOException {
    assertThat(Inputs.found("{\n'Records':[\n {'eventID':'a'},\n {'eventID' 'b'},\n {'c':1}]}"))
        .containsExactly("a", "! line 4, Records[1]: is not JSON from column 14");
  }

  @Test
  void truncatedFileEndsWhereItIsCut() throws IOException {
    assertThat(Inputs.found("{'Records':[{'eventID':'a'},{'eventID':'b'"))
        .containsExactly("a", "! line 1, Records[1]: is cut off: the JSON does not end");
  }

  @Test
  void damagedGzipIsSaidToBeAndEnds() throws IOException {
    byte[] zipped = Inputs.gzip(Inputs.utf8("{'eventID':'a'}\n".repeat(10)));
    byte[] cut = Arrays.copyOf(zipped, zipped.length - 12);

    assertThat(Inputs.found(new ByteArrayInputStream(cut)))
        .endsWith("! gzip: the compressed data is damaged or cut off")
        .doesNotHaveDuplicates();
    assertThat(Inputs.found(new ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, 7, 7})))
        .containsExactly("! gzip: the compressed data is damaged or cut off");
  }

  @Test
  void bytesOfNoEncodingAreABrokenRecordAndNoFailureOfTheInput() throws IOException {
    byte[] wide = {0, 0, 0, '{', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    assertThat(Inputs.found(new ByteArrayInputStream(wide)))
        .containsExactly("! line 1: is not JSON from column 2");
    assertThat(Inputs.found(new ByteArrayInputStream(new byte[] {0, 0, '{', 0})))
        .as("in an order of bytes that nobody uses")
        .containsExactly("! line 1: is not JSON from column 2");
  }

  @Test
  void inputThatFailsIsNotTakenForABrokenRecord() throws Exception {
    try (TrailRecords records = TrailRecords.open(new Failing())) {
      assertThatThrownBy(records::next).isInstanceOf(IOException.class).hasMessage("unplugged");
      assertThat(records.next()).as("nothing follows").isEmpty();
    }
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("unplugged");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("unplugged");
    }
  }
}
