package dev.rolewatch.cli;

import dev.rolewatch.trail.Appearance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files behind the arguments. A directory is walked, its files in the order of their paths;
 * those that do not look like JSON are passed over and told of.
 */
final class Inputs {
  static final Path STANDARD_INPUT = Path.of("-");

  private final Consumer<String> failures;
  private final Consumer<String> remarks;

  /**
   * @param failures is told, in one line each, of what cannot be looked into
   * @param remarks is told, in one line each, of what is passed over
   */
  Inputs(Consumer<String> failures, Consumer<String> remarks) {
    this.failures = failures;
    this.remarks = remarks;
  }

  List<Path> files(List<Path> arguments) {
    return arguments.stream().flatMap(this::files).toList();
  }

  /** The same, whatever is in them: whoever reads them says which are no logs. */
  List<Path> allFiles(List<Path> arguments) {
    return arguments.stream()
        .flatMap(
            argument ->
                !argument.equals(STANDARD_INPUT) && Files.isDirectory(argument)
                    ? walk(argument)
                    : Stream.of(argument))
        .toList();
  }

  private Stream<Path> files(Path argument) {
    return !argument.equals(STANDARD_INPUT) && Files.isDirectory(argument)
        ? walk(argument).filter(this::isJson)
        : Stream.of(argument);
  }

  private Stream<Path> walk(Path directory) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(directory, new Collector(files, failures, remarks));
    } catch (IOException e) {
      failures.accept(Failures.reading(directory, e));
    }
    return files.stream().sorted();
  }

  private boolean isJson(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      if (Appearance.of(content) == Appearance.JSON) {
        return true;
      }
      remarks.accept(file + ": skipped, it holds no JSON");
    } catch (IOException e) {
      failures.accept(Failures.reading(file, e));
    }
    return false;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files;
    private final Consumer<String> failures;

    private final Consumer<String> remarks;

    Collector(List<Path> files, Consumer<String> failures, Consumer<String> remarks) {
      this.files = files;
      this.failures = failures;
      this.remarks = remarks;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe may never end
        remarks.accept(file + ": skipped, it is not a regular file");
      } else {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      failures.accept(Failures.reading(file, problem));
      return FileVisitResult.CONTINUE;
    }
  }
}
