package dev.rolewatch.cli;

import dev.rolewatch.review.FileReport;
import dev.rolewatch.review.LogFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Tells a person at a terminal how far the files are read, how fast and how long it will take, once
 * it takes longer than {@link LateLine#PATIENCE}. To a file it tells nothing.
 */
final class ReadProgress implements AutoCloseable {
  private static final int UPDATE_MILLIS = 250;
  private static final long MEGABYTE = 1 << 20;

  private final Optional<Shown> shown;
  private final AtomicInteger files = new AtomicInteger();

  private ReadProgress(Optional<Shown> shown) {
    this.shown = shown;
  }

  private record Shown(ProgressBar bar, LateLine line) {}

  /**
   * @param bytes how many there are to read
   */
  static ReadProgress on(Streams streams, long bytes) {
    if (streams.talk() != Talk.TO_A_TERMINAL) {
      return new ReadProgress(Optional.empty());
    }
    LateLine line = new LateLine(streams.err(), System::nanoTime);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("reading logs")
            .setInitialMax(bytes)
            .setUnit(" MB", MEGABYTE)
            .showSpeed()
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .setConsumer(line)
            .build();
    return new ReadProgress(Optional.of(new Shown(bar, line)));
  }

  /** The same files, of which it is seen how far they are read. */
  List<LogFile> watched(List<LogFile> all) {
    return shown.isEmpty()
        ? all
        : all.stream()
            .map(
                file ->
                    file.with(() -> new Counted(file.content().open(), shown.get().bar()::stepBy)))
            .toList();
  }

  void finished(FileReport file) {
    int count = files.incrementAndGet();
    shown.ifPresent(progress -> progress.bar().setExtraMessage(" " + count + " files"));
  }

  @Override
  public void close() {
    shown.ifPresent(
        progress -> {
          progress.bar().close();
          progress.line().close();
        });
  }

  /** Counts what is read in large pieces: what looks at the beginning alone is not worth a word. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer counter;

    Counted(InputStream source, LongConsumer counter) {
      super(source);
      this.counter = counter;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      counter.accept(Math.max(0, count));
      return count;
    }
  }
}
