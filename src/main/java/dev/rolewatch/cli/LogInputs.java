package dev.rolewatch.cli;

import dev.rolewatch.page.RawRecords;
import dev.rolewatch.review.LogFile;
import dev.rolewatch.review.LogReading;
import dev.rolewatch.review.PartReader;
import dev.rolewatch.review.Review;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The log files behind the arguments. What comes from standard input is kept aside meanwhile. */
final class LogInputs implements AutoCloseable {
  private final Streams streams;
  private final Consumer<String> complaints;
  private final List<LogFile> files = new ArrayList<>();
  private Optional<Path> spooled = Optional.empty();

  /**
   * @param complaints is told, in one line each, of what cannot be looked into
   */
  LogInputs(Streams streams, Consumer<String> complaints) {
    this.streams = streams;
    this.complaints = complaints;
  }

  /** Reads them all, on all processors. */
  Review read(List<Path> arguments) throws IOException, InterruptedException {
    for (Path path : new Inputs(complaints, complaints).allFiles(arguments)) {
      files.add(path.equals(Inputs.STANDARD_INPUT) ? standardInput() : file(path));
    }
    long bytes = files.stream().mapToLong(LogFile::bytes).sum();
    try (ReadProgress progress = ReadProgress.on(streams, bytes)) {
      int threads = Runtime.getRuntime().availableProcessors();
      return new LogReading(threads, progress::finished).read(progress.watched(files));
    }
  }

  /** Where the records of what was read stand; of parts that is not known. */
  RawRecords records() {
    return new LogsAgain(List.copyOf(files));
  }

  /** Reads parts of a review and no logs. */
  Review merged(List<Path> parts) {
    List<Review> reviews = new ArrayList<>();
    for (Path file : parts) {
      try (InputStream source =
          file.equals(Inputs.STANDARD_INPUT) ? streams.in() : Files.newInputStream(file)) {
        reviews.add(PartReader.read(source));
      } catch (IOException e) {
        complaints.accept(Failures.reading(file, e));
      }
    }
    return Review.merge(reviews);
  }

  @Override
  public void close() throws IOException {
    if (spooled.isPresent()) {
      Files.deleteIfExists(spooled.get());
    }
  }

  private static LogFile file(Path path) {
    return new LogFile(path.toString(), size(path), () -> Files.newInputStream(path));
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException unknown) { // whoever opens it will say what is wrong
      return 0;
    }
  }

  /** It cannot be opened a second time. */
  private LogFile standardInput() throws IOException {
    if (spooled.isEmpty()) {
      Path copy = Files.createTempFile("rolewatch", ".json");
      spooled = Optional.of(copy);
      Files.copy(streams.in(), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    Path copy = spooled.get();
    return new LogFile("-", size(copy), () -> Files.newInputStream(copy));
  }
}
