package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws that hold for every input. */
final class TrailRecordsLawsTest {
  private static final int MOST = 10_000;

  @Property
  void anyBytesComeToAnEnd(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
    assertThat(Inputs.found(new ByteArrayInputStream(bytes))).hasSizeLessThan(MOST);
  }

  @Property
  void anyTextLikeJsonComesToAnEnd(@ForAll("jsonish") String text) throws IOException {
    assertThat(Inputs.found(text)).hasSizeLessThan(MOST);
  }

  @Property
  void everyWholeLineBeforeACutIsFound(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 400) Integer> sizes,
      @ForAll @IntRange(max = 4000) int cut)
      throws IOException {
    StringBuilder text = new StringBuilder();
    int whole = 0;
    for (int i = 0; i < sizes.size(); i++) {
      text.append(Inputs.record("id" + i, sizes.get(i)));
      whole += text.length() <= cut ? 1 : 0;
      text.append('\n');
    }

    List<String> found = Inputs.found(text.substring(0, Math.min(cut, text.length())));

    assertThat(found.stream().filter(id -> !id.startsWith("!")).count()).isEqualTo(whole);
    assertThat(found.stream().filter(id -> id.startsWith("!")).count()).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<String> jsonish() {
    return Arbitraries.of("{", "}", "[", "]", ":", ",", "'", "'Records'", "\n", " ", "7", "{}", "x")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
