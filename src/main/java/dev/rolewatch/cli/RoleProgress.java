package dev.rolewatch.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Tells a person at a terminal how many roles have been read, once it takes longer than {@link
 * LateLine#PATIENCE}; the line is gone when all are read. To a file it tells nothing.
 */
final class RoleProgress implements IntConsumer, AutoCloseable {
  private static final int UPDATE_MILLIS = 250;

  private final Optional<Shown> shown;

  private RoleProgress(Optional<Shown> shown) {
    this.shown = shown;
  }

  private record Shown(ProgressBar bar, LateLine line) {}

  static RoleProgress on(Streams streams) {
    return streams.talk() == Talk.TO_A_TERMINAL
        ? to(streams.err(), System::nanoTime)
        : new RoleProgress(Optional.empty());
  }

  /**
   * @param nanos a clock that counts since some time
   */
  static RoleProgress to(PrintStream terminal, LongSupplier nanos) {
    LateLine line = new LateLine(terminal, nanos);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("reading roles")
            .setInitialMax(-1) // nobody knows how many there are
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .continuousUpdate() // the first page may take long, too
            .setConsumer(line)
            .build();
    return new RoleProgress(Optional.of(new Shown(bar, line)));
  }

  /**
   * @param roles how many have been read
   */
  @Override
  public void accept(int roles) {
    shown.ifPresent(progress -> progress.bar().stepTo(roles));
  }

  /** A bar that is closed before its first update leaves its line open. */
  @Override
  public void close() {
    shown.ifPresent(
        progress -> {
          progress.bar().close();
          progress.line().close();
        });
  }
}
