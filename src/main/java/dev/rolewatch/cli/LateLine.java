package dev.rolewatch.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * One line that is written over, from some time on, and cleared at the end. The bar's own threads
 * may come late: what comes after the end is not written.
 */
final class LateLine implements ProgressBarConsumer {
  /** For how long nothing is shown: what is over by then needs no progress. */
  static final Duration PATIENCE = Duration.ofMillis(1_500);

  private static final int WIDTH = 72;

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
