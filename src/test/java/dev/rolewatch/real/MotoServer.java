package dev.rolewatch.real;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real <a href="https://docs.getmoto.org/en/latest/docs/server_mode.html">moto server</a> on a
 * free port of the loopback interface, with the policies that AWS manages.
 */
final class MotoServer implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);
  private static final Pattern READY = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");

  private final RunningProgram program;
  private final URI address;

  private MotoServer(RunningProgram program, URI address) {
    this.program = program;
    this.address = address;
  }

  /** Starts it and waits until it listens. */
  static MotoServer start() {
    Map<String, String> environment = new HashMap<>(MotoInstallation.environment());
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("MOTO_"));
    environment.put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
    environment.put("PYTHONUNBUFFERED", "1");
    CompletableFuture<URI> address = new CompletableFuture<>();
    RunningProgram program =
        RunningProgram.start(
            List.of(MotoInstallation.command(), "-H", "127.0.0.1", "-p", "0"),
            Path.of("").toAbsolutePath(),
            environment,
            line -> listening(line, address));
    return new MotoServer(program, await(address, program));
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    program.close();
  }

  private static void listening(String line, CompletableFuture<URI> address) {
    Matcher ready = READY.matcher(line);
    if (ready.find()) {
      address.complete(URI.create(ready.group(1)));
    }
  }

  private static URI await(CompletableFuture<URI> address, RunningProgram program) {
    try {
      CompletableFuture<URI> broken = program.ended().thenApply(code -> ended(code, program));
      return (URI)
          CompletableFuture.anyOf(address, broken).get(TIME_TO_START.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new RealPartException(e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      program.close();
      throw new RealPartException("moto_server does not listen:\n" + program.said(), e);
    } catch (InterruptedException e) {
      program.close();
      Thread.currentThread().interrupt();
      throw new RealPartException("interrupted while moto_server started", e);
    }
  }

  private static URI ended(int code, RunningProgram program) {
    throw new RealPartException("moto_server ended with " + code + ":\n" + program.said());
  }
}
