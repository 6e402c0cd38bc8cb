package dev.rolewatch.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A program that a test has started: everything it says is kept, and it ends with the test. */
final class RunningProgram implements AutoCloseable {
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

  private final Process process;
  private final Thread reader;
  private final List<String> said = new CopyOnWriteArrayList<>();

  private RunningProgram(Process process, Consumer<String> line) {
    this.process = process;
    this.reader = new Thread(() -> read(line), "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * @param environment the whole environment of the program: nothing of ours goes through
   * @param line is told every line on standard output and standard error
   */
  static RunningProgram start(
      List<String> command,
      Path directory,
      Map<String, String> environment,
      Consumer<String> line) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return new RunningProgram(builder.start(), line);
    } catch (IOException e) {
      throw new RealPartException("cannot start " + command.get(0), e);
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** What it has said so far, or, once it has ended, everything. */
  String said() {
    return String.join("\n", said);
  }

  /** Comes with the exit code when the program has ended and its last word is read. */
  CompletableFuture<Integer> ended() {
    return process.onExit().thenApplyAsync(this::lastWord);
  }

  private int lastWord(Process ended) {
    try {
      reader.join(TIME_TO_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ended.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      ended().get(TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void read(Consumer<String> line) {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String text = output.readLine(); text != null; text = output.readLine()) {
        said.add(text);
        line.accept(text);
      }
    } catch (IOException e) {
      said.add("(its output broke off: " + e.getMessage() + ")");
    }
  }
}
