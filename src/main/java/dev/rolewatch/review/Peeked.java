package dev.rolewatch.review;

import dev.rolewatch.trail.Appearance;
import dev.rolewatch.trail.Container;
import dev.rolewatch.trail.LogReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that is looked at and then read, opened once for both: it may be far away. */
final class Peeked implements LogReader.Source, AutoCloseable {
  /** More than is read to see what a file looks like. */
  private static final int BEGINNING = 1 << 18;

  private final LogReader.Source file;
  private final Appearance appearance;
  private final Optional<Container> container;
  private Optional<InputStream> first;

  /**
   * @throws IOException if the file cannot be opened, or its beginning is damaged
   */
  Peeked(LogReader.Source file) throws IOException {
    this.file = file;
    InputStream content = new BufferedInputStream(file.open());
    this.first = Optional.of(content);
    content.mark(BEGINNING);
    try {
      this.appearance = Appearance.of(content);
      content.reset();
      this.container = appearance == Appearance.JSON ? Optional.empty() : Container.find(content);
    } catch (IOException damaged) {
      content.close();
      throw damaged;
    }
  }

  Appearance appearance() {
    return appearance;
  }

  /** Whether it may hold records in a form that is not read. */
  Optional<Container> container() {
    return container;
  }

  @Override
  public InputStream open() throws IOException {
    if (first.isEmpty()) {
      return file.open();
    }
    InputStream content = first.get();
    first = Optional.empty();
    return content;
  }

  @Override
  public void close() throws IOException {
    if (first.isPresent()) {
      first.get().close();
    }
  }
}
