import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes every jar of a folder anew without compression: {@code java StoredJars.java FOLDER}.
 *
 * <p>The package for Lambda is a zip of jars. Classes that are compressed one by one hardly shrink
 * again; compressed as one stream, they make a package little more than half as large.
 */
final class StoredJars {
  private StoredJars() {}

  public static void main(String[] arguments) throws IOException {
    for (Path jar : jars(Path.of(arguments[0]))) {
      Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
      store(jar, stored);
      Files.setLastModifiedTime(stored, Files.getLastModifiedTime(jar));
      Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** The same entries in the same order with the same times. */
  private static void store(Path jar, Path stored) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(stored);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(stored(entry, content));
        to.write(content);
      }
    }
  }

  private static ZipEntry stored(ZipEntry entry, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setTimeLocal(entry.getTimeLocal());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(content.length);
    stored.setCrc(sum.getValue());
    return stored;
  }
}
