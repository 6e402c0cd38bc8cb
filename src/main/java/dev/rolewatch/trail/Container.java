package dev.rolewatch.trail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that may well hold records, in a form that is not read here. They are known by their first
 * bytes, whatever their name.
 */
public enum Container {
  ZIP("PK\u0003\u0004", 0, "a zip archive: unpack it"),
  TAR("ustar", 257, "a tar archive: unpack it"),
  SEVEN_ZIP("7z\u00BC\u00AF", 0, "a 7z archive: unpack it"),
  ZSTANDARD("(\u00B5/\u00FD", 0, "compressed with Zstandard: decompress it"),
  BZIP2("BZh", 0, "compressed with bzip2: decompress it"),
  XZ("\u00FD7zXZ", 0, "compressed with xz: decompress it"),
  PARQUET("PAR1", 0, "a Parquet file: export the records as JSON");

  private static final int BEGINNING = 512;

  private final String mark;
  private final int place;
  private final String advice;

  Container(String mark, int place, String advice) {
    this.mark = mark;
    this.place = place;
    this.advice = advice;
  }

  /**
   * What a file is, if it is one of these, also within gzip.
   *
   * @param file at its beginning, which is marked; it is there again afterwards
   * @throws IOException if its beginning cannot be read
   */
  public static Optional<Container> find(InputStream file) throws IOException {
    Optional<Container> plain = find(file.readNBytes(BEGINNING));
    file.reset();
    Optional<Container> found =
        plain.isPresent() ? plain : find(Unzipped.of(file).readNBytes(BEGINNING));
    file.reset();
    return found;
  }

  /** What it is, and what to do: {@code a zip archive: unpack it}. */
  public String advice() {
    return advice;
  }

  private static Optional<Container> find(byte[] beginning) {
    return Stream.of(values()).filter(kind -> kind.isAt(beginning)).findFirst();
  }

  private boolean isAt(byte[] beginning) {
    return beginning.length >= place + mark.length()
        && new String(beginning, place, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }
}
