package dev.rolewatch.trail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Inputs as somebody may hand them in, and what is found in them. */
final class Inputs {

  private Inputs() {}

  /** Every id found, and for every broken record {@code ! path: rule}, until the end. */
  static List<String> found(InputStream input) throws IOException {
    List<String> found = new ArrayList<>();
    try (TrailRecords records = TrailRecords.open(input)) {
      boolean more = true;
      while (more) {
        more = step(records, found);
      }
    }
    return found;
  }

  /** The same of a text, in which ' stands for ". */
  static List<String> found(String text) throws IOException {
    return found(bytes(text));
  }

  static byte[] utf8(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  static InputStream bytes(String text) {
    return new ByteArrayInputStream(utf8(text));
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream output = new GZIPOutputStream(zipped)) {
      output.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }

  /** One record of so many bytes or somewhat more. */
  static String record(String id, int size) {
    return "{'eventID':'" + id + "','userAgent':'" + "x".repeat(size) + "'}";
  }

  private static boolean step(TrailRecords records, List<String> found) throws IOException {
    try {
      Optional<TrailRecord> next = records.next();
      next.map(record -> record.json().path("eventID").asString("no id")).ifPresent(found::add);
      return next.isPresent();
    } catch (MalformedEventException broken) {
      found.add("! " + broken.getMessage());
      return true;
    }
  }
}
