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

  /**
   * One line that is written over, from some time on, and cleared at the end. The bar's own threads
   * may come late: what comes after the end is not written.
   */
  private static final class LateLine implements ProgressBarConsumer {
    private final PrintStream terminal;
    private final LongSupplier nanos;
    private final long start;
    private int written;
    private boolean isOver;

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
    public synchronized void accept(String line) {
      if (isOver || nanos.getAsLong() - start < PATIENCE.toNanos()) {
        return;
      }
      written = Math.max(written, line.length());
      terminal.print("\r" + line);
      terminal.flush();
    }

    @Override
    public synchronized void clear() {
      if (written > 0) {
        terminal.print("\r" + " ".repeat(written) + "\r");
        terminal.flush();
      }
    }

    @Override
    public synchronized void close() {
      if (!isOver) {
        isOver = true;
        clear();
      }
    }
  }
}
