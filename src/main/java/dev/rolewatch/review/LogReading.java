package dev.rolewatch.review;

import dev.rolewatch.trail.Bearers;
import dev.rolewatch.trail.LogReader;
import dev.rolewatch.trail.Sha256;
import dev.rolewatch.trail.Unzipped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** Reads files on several threads, each into a review of its own. */
public final class LogReading {
  private final int threads;
  private final Keeping keeping;
  private final Consumer<FileReport> finished;

  /**
   * @param keeping of the uses of roles
   * @param finished is told of each file as it ends, by any thread
   */
  public LogReading(int threads, Keeping keeping, Consumer<FileReport> finished) {
    this.threads = threads;
    this.keeping = keeping;
    this.finished = finished;
  }

  public Review read(List<LogFile> files) throws InterruptedException {
    Deque<LogFile> queue =
        new ArrayDeque<>(
            files.stream().sorted(Comparator.comparingLong(LogFile::bytes).reversed()).toList());
    Bearers bearers = new Bearers();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Review>> parts = new ArrayList<>();
      for (int worker = 0; worker < Math.min(threads, files.size()); worker++) {
        parts.add(workers.submit(() -> work(queue, bearers)));
      }
      Review read = Review.joined(results(parts));
      return read.digests().isEmpty()
          ? read
          : Review.merge(
              List.of(read, Review.merge(results(workers.invokeAll(hashing(files, read))))));
    } finally {
      workers.shutdownNow();
    }
  }

  /**
   * Only files of trails that the digest files tell of are read again for their hashes: also those
   * that none of them lists, for the digest that does may be in another part.
   */
  private static List<Callable<Review>> hashing(List<LogFile> files, Review read) {
    Set<String> listed = new HashSet<>();
    Set<String> trails = new HashSet<>();
    read.digests().stream()
        .flatMap(file -> Digest.find(file).stream())
        .flatMap(digest -> digest.logs().stream())
        .forEach(
            log -> {
              listed.add(FileHash.lastPart(log.key()));
              Delivery.find(log.key()).map(Delivery::trail).ifPresent(trails::add);
            });
    return files.stream()
        .filter(
            file ->
                listed.contains(FileHash.lastPart(file.name()))
                    || Delivery.find(file.name())
                        .map(Delivery::trail)
                        .filter(trails::contains)
                        .isPresent())
        .map(file -> (Callable<Review>) () -> hashed(file))
        .toList();
  }

  private static Review hashed(LogFile file) {
    Review review = new Review();
    review.add(hash(file));
    return review;
  }

  private static FileHash hash(LogFile file) {
    try (InputStream content = file.content().open();
        InputStream text = Unzipped.of(content)) {
      return new FileHash(file.name(), Optional.of(Sha256.hex(text)));
    } catch (ZipException | EOFException damaged) {
      return FileHash.damaged(file.name());
    } catch (IOException unread) { // which proves nothing: the report says that it is open
      return new FileHash(file.name(), Optional.empty());
    }
  }

  private Review work(Deque<LogFile> queue, Bearers bearers) {
    Review review = new Review();
    LogReader reader = new LogReader(bearers);
    for (LogFile file = next(queue); file != null; file = next(queue)) {
      finished.accept(FileReading.read(file, reader, review, keeping));
    }
    return review;
  }

  private static LogFile next(Deque<LogFile> queue) {
    synchronized (queue) {
      return queue.poll();
    }
  }

  private static List<Review> results(List<Future<Review>> parts) throws InterruptedException {
    List<Review> reviews = new ArrayList<>();
    for (Future<Review> part : parts) {
      try {
        reviews.add(part.get());
      } catch (ExecutionException defect) {
        if (defect.getCause() instanceof Error error) { // above all: out of memory
          throw error;
        }
        throw new IllegalStateException(defect.getCause());
      }
    }
    return reviews;
  }
}
