package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.vendors.Ticket;
import dev.rolewatch.vendors.Trouble;
import dev.rolewatch.vendors.VendorServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicketTestCommandIT {
  private static final String TOKEN = "hush-hush-token";

  @AutoClose private final VendorServer github = VendorServer.github();

  @Test
  void ticketIsOpenedMarkedAndCommentedOn() {
    CommandLineRun run = run(TOKEN, "--system", "github", "--target", "octo/ops");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("opened #1 http").contains("\nadded a comment to #1 http");
    assertThat(github.tickets())
        .singleElement()
        .satisfies(
            ticket -> {
              assertThat(ticket.title()).contains("TEST of Rolewatch");
              assertThat(ticket.body()).contains("Nobody took a role");
              assertThat(ticket.comments()).hasSize(1);
            });
  }

  @Test
  void nextTestHasATicketOfItsOwn() {
    run(TOKEN, "--system", "github", "--target", "octo/ops");
    run(TOKEN, "--system", "github", "--target", "octo/ops");
    assertThat(github.tickets()).extracting(Ticket::key).containsExactly("1", "2");
  }

  @Test
  void refusalIsToldInOneLineWithoutTheSecret() {
    github.trouble(Trouble.refusal(2, 401, "{\"message\":\"Bad credentials " + TOKEN + "\"}"));
    CommandLineRun run = run(TOKEN, "--system", "github", "--target", "octo/ops");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "rolewatch: GitHub answered 401 to POST /repos/octo/ops/issues:"
                + " {\"message\":\"Bad credentials ***\"}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--system github | 1 | TicketTarget, or the target of a route: a repository, such as"
            + " octo/ops, not \"\"",
        "--system jira --target OPS --url http://jira.example.com | 2 | --url: a URL that begins"
            + " with https://",
        "--system opsgenie | 2 | --system: jira, jira-data-center,",
        "--target OPS | 2 | --system",
      })
  void mistakeIsToldInOneLine(String arguments, int exitCode, String because) {
    CommandLineRun run = run(TOKEN, arguments.split(" "));
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).contains(because).hasLineCount(1);
  }

  private CommandLineRun run(String secret, String... more) {
    List<String> arguments = new ArrayList<>(List.of("ticket", "test", "--secret-file", "-"));
    if (!List.of(more).contains("--url")) {
      arguments.addAll(List.of("--url", github.url().toString()));
    }
    arguments.addAll(List.of(more));
    return CommandLineRun.withInput(
        secret.getBytes(StandardCharsets.UTF_8), arguments.toArray(String[]::new));
  }
}
