package dev.rolewatch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/situations.md} tell what the stories end with. */
class SituationsPageTest {
  private static final Path PAGE = Path.of("docs/situations.md");
  private static final String HEAD =
      "| situation | what arrives | what becomes of it |\n|---|---|---|\n";

  @Test
  void pageHasEveryStoryAsItEnds() throws IOException {
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("golden.update")) {
      page = written(page);
      Files.writeString(PAGE, page);
    }

    assertThat(page)
        .contains(
            table(Stories.ofOneCall()), table(Stories.ofSessions()), table(Stories.ofQuiet()));
  }

  @Test
  void noTwoSituationsHaveOneName() {
    assertThat(Stories.all()).extracting(Story::situation).doesNotHaveDuplicates();
  }

  private static String written(String page) {
    List<List<Story>> tables =
        List.of(Stories.ofOneCall(), Stories.ofSessions(), Stories.ofQuiet());
    String[] parts = page.split("(?m)(?:^\\|.*\\n)+", -1);
    StringBuilder written = new StringBuilder(parts[0]);
    for (int part = 1; part < parts.length; part++) {
      written.append(part <= tables.size() ? table(tables.get(part - 1)) : "");
      written.append(parts[part]);
    }
    return written.toString();
  }

  private static String table(List<Story> stories) {
    StringBuilder table = new StringBuilder(HEAD);
    for (Story story : stories) {
      table.append(
          "| %s | %s | %s |\n".formatted(story.situation(), story.arrives(), story.told()));
    }
    return table.toString();
  }
}
