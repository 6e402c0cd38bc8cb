package dev.rolewatch.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Tells a person at a terminal how many roles have been read, once it takes longer than {@link
 * #PATIENCE}; the line is gone when all are read. To a file it tells nothing.
 */
final class RoleProgress implements IntConsumer, AutoCloseable {
  static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final int WIDTH = 72;
  private static final int UPDATE_MILLIS = 250;

  private final Optional<ProgressBar> bar;

  private RoleProgress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  static RoleProgress on(Streams streams) {
    return streams.talk() == Talk.TO_A_TERMINAL
        ? to(streams.err(), System::nanoTime)
        : new RoleProgress(Optional.empty());
  }

  /**
   * @param nanos a clock that counts since some time
   */
  static RoleProgress to(PrintStream terminal, LongSupplier nanos) {
    return new RoleProgress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("reading roles")
                .setInitialMax(-1) // nobody knows how many there are
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .continuousUpdate() // the first page may take long, too
                .setConsumer(new LateLine(terminal, nanos))
                .build()));
  }

  /**
   * @param roles how many have been read
   */
  @Override
  public void accept(int roles) {
    bar.ifPresent(shown -> shown.stepTo(roles));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }

  /** One line that is written over, from some time on, and cleared at the end. */
  private static final class LateLine implements ProgressBarConsumer {
    private final PrintStream terminal;
    private final LongSupplier nanos;
    private final long start;
    private int written;

    LateLine(PrintStream terminal, LongSupplier nanos) {
      this.terminal = terminal;
      this.nanos = nanos;
      this.start = nanos.getAsLong();
    }

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String line) {
      if (nanos.getAsLong() - start < PATIENCE.toNanos()) {
        return;
      }
      written = Math.max(written, line.length());
      terminal.print("\r" + line);
      terminal.flush();
    }

    @Override
    public void clear() {
      terminal.print("\r" + " ".repeat(written) + "\r");
      terminal.flush();
    }

    @Override
    public void close() {
      if (written > 0) {
        clear();
      }
    }
  }
}
