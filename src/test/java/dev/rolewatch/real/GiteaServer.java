package dev.rolewatch.real;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A real ticket server: <a href="https://docs.gitea.com">Gitea</a>, whose API for issues is
 * GitHub's with differences. It is on a free port of the loopback interface and has one user, whose
 * token may do everything; everybody may read.
 */
public final class GiteaServer implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);
  private static final Pattern TOKEN = Pattern.compile("created\\.\\.\\. ([0-9a-f]{40})");
  private static final String USER = "rolewatch";

  private final RunningProgram program;
  private final URI url;
  private final String token;
  private final GiteaApi api;
  private final AtomicInteger repositories = new AtomicInteger();

  private GiteaServer(RunningProgram program, URI url, String token) {
    this.program = program;
    this.url = url;
    this.token = token;
    this.api = new GiteaApi(url, token);
  }

  /** Starts it with nothing in it and waits until it answers. */
  public static GiteaServer start() {
    GiteaFolder folder = GiteaFolder.make();
    folder.run("migrate");
    String token = tokenOfNewUser(folder);
    RunningProgram program = folder.start("web");
    await(folder.url(), program);
    return new GiteaServer(program, folder.url(), token);
  }

  /** Where its pages begin, such as {@code http://127.0.0.1:3000/}. */
  public URI url() {
    return url;
  }

  /** What goes before {@code /repos/…}, such as {@code http://127.0.0.1:3000/api/v1}. */
  public URI apiUrl() {
    return url.resolve("api/v1");
  }

  /** Secret, but for this server's lifetime only. */
  public String token() {
    return token;
  }

  /** An empty one with no labels; its full name, such as {@code rolewatch/tickets-1}. */
  public String newRepository() {
    String name = "tickets-" + repositories.incrementAndGet();
    api.newRepository(name);
    return USER + "/" + name;
  }

  /** Adds a label; its id, which Gitea wants for a new issue where GitHub wants the name. */
  public long newLabel(String repository, String name) {
    return api.newLabel(repository, name);
  }

  /** Open and closed ones, the newest first, as the API shows them. */
  public List<JsonNode> issues(String repository) {
    return api.issues(repository);
  }

  /** The oldest first. */
  public List<JsonNode> comments(String repository, long number) {
    return api.comments(repository, number);
  }

  /** Closes an issue, as the person does who is done with it. */
  public void close(String repository, long number) {
    api.close(repository, number);
  }

  /** What a person opens in a browser. */
  public URI page(String repository, long number) {
    return url.resolve(repository + "/issues/" + number);
  }

  @Override
  public void close() {
    program.close();
  }

  private static String tokenOfNewUser(GiteaFolder folder) {
    String said =
        folder.run(
            "admin",
            "user",
            "create",
            "--admin",
            "--username=" + USER,
            "--email=" + USER + "@example.com",
            "--random-password",
            "--must-change-password=false",
            "--access-token",
            "--access-token-name=tests",
            "--access-token-scopes=all");
    Matcher token = TOKEN.matcher(said);
    if (!token.find()) {
      throw new RealPartException("Gitea made a user and told no token");
    }
    return token.group(1);
  }

  /** It says that it listens before it does: it is asked until it answers, or has ended. */
  private static void await(URI url, RunningProgram program) {
    RetryPolicy<Object> untilItAnswers =
        RetryPolicy.builder()
            .handle(RealPartException.class)
            .abortIf((nothing, failure) -> !program.isRunning())
            .withDelay(Duration.ofMillis(100))
            .withMaxRetries(-1)
            .withMaxDuration(TIME_TO_START)
            .build();
    try {
      Failsafe.with(untilItAnswers).run(() -> GiteaApi.mustBeHealthy(url));
    } catch (RealPartException | FailsafeException e) {
      program.close();
      throw new RealPartException("Gitea does not answer:\n" + program.said(), e);
    }
  }
}
