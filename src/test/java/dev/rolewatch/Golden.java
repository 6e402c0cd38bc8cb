package dev.rolewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files that hold what the program should say. A test fails when a text differs from
 * its file, when a file is missing, and when a file belongs to nothing.
 *
 * <p>{@code ./mvnw test -Dtest=… -Dgolden.update=true} writes the files anew; the difference is
 * then read and committed.
 *
 * @param folder below {@code src/test/resources/golden}
 */
public record Golden(Path folder) {
  private static final Path ROOT = Path.of("src", "test", "resources", "golden");

  public static Golden of(String folder) {
    return new Golden(ROOT.resolve(folder));
  }

  /** The text equals the file. */
  public void check(String name, String text) {
    Path file = folder.resolve(name);
    if (isUpdate()) {
      write(file, text);
    }
    assertThat(file).as("write it with -Dgolden.update=true").exists();
    assertThat(text).as(file.toString()).isEqualTo(read(file));
  }

  /** The folder has these files and no others. */
  public void checkNothingElse(Collection<String> names) {
    List<String> orphans = files().stream().filter(name -> !names.contains(name)).toList();
    if (isUpdate()) {
      orphans.forEach(name -> delete(folder.resolve(name)));
    }
    assertThat(files()).containsExactlyInAnyOrderElementsOf(names);
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUpdate() {
    return Boolean.getBoolean("golden.update");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
