package dev.rolewatch.review;

import dev.rolewatch.trail.Sha256;
import dev.rolewatch.trail.Unzipped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A digest file of CloudTrail's log file validation, as it was found.
 *
 * @param sha256 of its content, unzipped
 * @param signature in hexadecimal digits, where the store that holds the file keeps it
 * @param json its content
 */
record DigestFile(String name, String sha256, Optional<String> signature, String json) {
  private static final int LARGEST = 1 << 25;

  /**
   * @throws IOException if it cannot be read
   */
  static DigestFile read(LogFile file) throws IOException {
    try (InputStream content = file.content().open();
        InputStream text = Unzipped.of(content)) {
      byte[] bytes = text.readNBytes(LARGEST);
      return new DigestFile(
          file.name(),
          Sha256.hex(new ByteArrayInputStream(bytes)),
          file.signature().find(),
          new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
