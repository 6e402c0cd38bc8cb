package dev.rolewatch.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** How a review prints, and where to. */
final class OutputOptions {
  private static final String NO_FORMAT =
      "%s: a report is .html, .json, .csv or .txt; for another name give --format, too";

  /** All but JSON, of which a part is made. */
  private static final Set<ReviewFormat> FOR_READERS =
      EnumSet.complementOf(EnumSet.of(ReviewFormat.JSON));

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = ReviewFormatConverter.class,
      description =
          "html (one page for a browser), json, csv (one row an event) or text; by default what the name of --out says, or text.")
  private Optional<ReviewFormat> format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the report to this file, which is whole or not there at all.")
  private Optional<Path> out;

  /**
   * The format of a report.
   *
   * @throws IllegalArgumentException if the name of the file says none
   */
  ReviewFormat format() {
    return format.or(() -> out.map(OutputOptions::ofFile)).orElse(ReviewFormat.TEXT);
  }

  /**
   * @throws IllegalArgumentException if a report for readers is asked for where a part is written
   */
  void checkPart() {
    if (format
        .or(() -> out.flatMap(ReviewFormat::ofFile))
        .filter(FOR_READERS::contains)
        .isPresent()) {
      throw new IllegalArgumentException(
          "--part writes JSON and no report: leave out --format, and name it .part");
    }
  }

  /**
   * Fails early where nothing can be written.
   *
   * @throws IOException in one line for a person, as all methods here
   */
  void checkPlace() throws IOException {
    if (out.isPresent()) {
      saying(() -> Destination.checkPlace(out.get()));
    }
  }

  /** Keeps what was read from being replaced by what is told of it. */
  void checkOther(List<Path> sources) throws IOException {
    if (out.isPresent()) {
      saying(() -> Destination.checkOther(out.get(), sources));
    }
  }

  void write(PrintStream standard, Destination.Content content) throws IOException {
    saying(() -> Destination.write(out, standard, content));
  }

  private static ReviewFormat ofFile(Path file) {
    return ReviewFormat.ofFile(file)
        .orElseThrow(() -> new IllegalArgumentException(NO_FORMAT.formatted(file)));
  }

  /** Something that may fail for the file's sake. */
  private interface Step {
    void take() throws IOException;
  }

  private void saying(Step step) throws IOException {
    try {
      step.take();
    } catch (IOException e) {
      throw new IOException(Failures.writing(out.orElse(Path.of("standard output")), e), e);
    }
  }
}
