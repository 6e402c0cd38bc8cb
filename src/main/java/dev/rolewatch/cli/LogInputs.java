package dev.rolewatch.cli;

import dev.rolewatch.aws.S3Logs;
import dev.rolewatch.page.RawRecords;
import dev.rolewatch.review.FileReport;
import dev.rolewatch.review.Keeping;
import dev.rolewatch.review.LogFile;
import dev.rolewatch.review.LogReading;
import dev.rolewatch.review.PartReader;
import dev.rolewatch.review.Review;
import dev.rolewatch.review.Window;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The log files behind the arguments, on this machine or in S3. What comes from standard input or
 * another pipe is kept aside meanwhile, since it cannot be opened a second time.
 */
final class LogInputs implements AutoCloseable {
  private static final String S3 = "s3://";

  private final Streams streams;
  private final Consumer<String> complaints;
  private final List<LogFile> files = new ArrayList<>();
  private final List<Path> spooled = new ArrayList<>();
  private Optional<S3Logs> s3 = Optional.empty();

  /**
   * @param complaints is told, in one line each, of what cannot be looked into
   */
  LogInputs(Streams streams, Consumer<String> complaints) {
    this.streams = streams;
    this.complaints = complaints;
  }

  /**
   * Reads them all, on all processors.
   *
   * @param window of S3, the folders of other days are left out
   */
  Review read(List<String> arguments, Window window, Keeping keeping)
      throws IOException, InterruptedException {
    for (String argument : arguments) {
      if (isInS3(argument)) {
        files.addAll(inS3(argument, window));
      } else {
        files.addAll(onThisMachine(Path.of(argument)));
      }
    }
    long bytes = files.stream().mapToLong(LogFile::bytes).sum();
    try (ReadProgress progress = ReadProgress.on(streams, bytes)) {
      int threads = Runtime.getRuntime().availableProcessors();
      return new LogReading(threads, keeping, progress::finished).read(progress.watched(files));
    }
  }

  /** Where the records of what was read stand; of parts that is not known. */
  RawRecords records() {
    return new LogsAgain(List.copyOf(files));
  }

  /** The files on this machine that were read: what was passed over may be an old report. */
  List<String> sources(Review review) {
    return review.files().stream()
        .filter(file -> file.state() != FileReport.State.SKIPPED)
        .map(FileReport::name)
        .filter(name -> !isInS3(name))
        .toList();
  }

  /** Reads parts of a review and no logs. */
  Review merged(List<String> parts) {
    List<Review> reviews = new ArrayList<>();
    for (Path file : parts.stream().map(Path::of).toList()) {
      if (Files.isDirectory(file)) {
        complaints.accept("%s is a directory: name the parts in it".formatted(file));
        continue;
      }
      try (InputStream source =
          file.equals(Inputs.STANDARD_INPUT) ? streams.in() : Files.newInputStream(file)) {
        reviews.add(PartReader.read(source));
      } catch (IOException e) {
        complaints.accept(Failures.reading(file, e));
      }
    }
    return Review.merge(reviews);
  }

  /** Whether an argument reads {@code s3://bucket/prefix}. */
  static boolean isInS3(String argument) {
    return argument.startsWith(S3);
  }

  @Override
  public void close() throws IOException {
    s3.ifPresent(S3Logs::close);
    for (Path copy : spooled) {
      Files.deleteIfExists(copy);
    }
  }

  private List<LogFile> inS3(String argument, Window window) throws InterruptedException {
    S3Logs logs = s3.orElseGet(S3Logs::standard);
    s3 = Optional.of(logs);
    String[] parts = argument.substring(S3.length()).split("/", 2);
    try {
      return logs
          .list(parts[0], parts.length > 1 ? parts[1] : "", window.from(), window.to())
          .stream()
          .map(
              object ->
                  new LogFile(
                      object.name(),
                      object.bytes(),
                      () -> logs.open(object),
                      () -> logs.signature(object)))
          .toList();
    } catch (IOException e) {
      complaints.accept("cannot list %s: %s".formatted(argument, e.getMessage()));
      return List.of();
    }
  }

  private List<LogFile> onThisMachine(Path argument) throws IOException {
    List<LogFile> files = new ArrayList<>();
    for (Path path : new Inputs(complaints, complaints).allFiles(List.of(argument))) {
      if (path.equals(Inputs.STANDARD_INPUT)) {
        files.add(spooled(path, streams.in()));
      } else if (Files.exists(path) && !Files.isRegularFile(path)) {
        pipe(path).ifPresent(files::add);
      } else {
        files.add(file(path));
      }
    }
    return files;
  }

  private Optional<LogFile> pipe(Path path) {
    try (InputStream content = new FileInputStream(path.toFile())) {
      return Optional.of(spooled(path, content));
    } catch (IOException e) {
      complaints.accept(Failures.reading(path, e));
      return Optional.empty();
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

  private LogFile spooled(Path path, InputStream content) throws IOException {
    Path copy = Files.createTempFile("rolewatch", ".json");
    spooled.add(copy);
    copy.toFile().deleteOnExit(); // also where Ctrl-C ends the run
    try (OutputStream kept = Files.newOutputStream(copy)) { // which only its owner can read
      content.transferTo(kept);
    }
    return new LogFile(path.toString(), size(copy), () -> Files.newInputStream(copy));
  }
}
