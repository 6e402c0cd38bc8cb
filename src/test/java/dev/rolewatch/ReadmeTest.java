package dev.rolewatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.cli.CommandLineRun;
import dev.rolewatch.situations.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what a person gets. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern FIRST_ALERT = Pattern.compile("(?m)^\\./rolewatch (alert .*)$");
  private static final Pattern FIRST_LIST = Pattern.compile("(?m)^\\./rolewatch (roles .*)$");
  private static final Pattern PARAMETER =
      Pattern.compile("(?m)^\\| `([A-Z]\\w+)` \\| `?([^`|]+?)`? \\|");

  @Test
  void theMailInTheReadmeIsWhatTheFirstCommandPrints() throws IOException {
    String readme = Files.readString(README);

    assertThat(readme).contains("```text\n" + run(FIRST_ALERT, readme).out() + "```");
  }

  @Test
  void theListOfRolesInTheReadmeIsWhatItsCommandPrints() throws IOException {
    String readme = Files.readString(README);

    assertThat(readme).contains("```text\n" + run(FIRST_LIST, readme).out() + "```");
  }

  @Test
  void theSessionInTheReadmeIsInWhatItsCommandPrints() throws IOException {
    String readme = Files.readString(README);
    String story = readme.substring(readme.indexOf("2026-03-03 02:00:00 arn:"));

    assertThat(
            CommandLineRun.of(
                    "review",
                    "examples/logs",
                    "--roles",
                    "examples/snapshot-111111111111.json",
                    "--format",
                    "text")
                .out())
        .contains("\n" + story.substring(0, story.indexOf("```")) + "\n");
  }

  @Test
  void theTableOfParametersIsThatOfTheTemplate() throws IOException {
    List<String> table =
        PARAMETER
            .matcher(section("### Parameters", "### Subscribers"))
            .results()
            .map(row -> row.group(1) + "=" + row.group(2).replace("empty", ""))
            .toList();

    assertThat(table)
        .containsExactlyElementsOf(
            Template.parameters().properties().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().path("Default").asString())
                .toList());
  }

  private static String section(String from, String to) throws IOException {
    String readme = Files.readString(README);
    return readme.substring(readme.indexOf(from), readme.indexOf(to));
  }

  private static CommandLineRun run(Pattern first, String readme) {
    Matcher command = first.matcher(readme);
    assertThat(command.find()).isTrue();
    return CommandLineRun.of(command.group(1).split(" "));
  }
}
