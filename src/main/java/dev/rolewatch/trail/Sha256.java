package dev.rolewatch.trail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has. */
public final class Sha256 {
  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  /** The 64 hexadecimal digits of a text in UTF-8. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(begun().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The 64 hexadecimal digits of what a stream holds, to its end.
   *
   * @throws IOException if it cannot be read
   */
  public static String hex(InputStream content) throws IOException {
    MessageDigest digest = begun();
    byte[] buffer = new byte[BUFFER];
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      digest.update(buffer, 0, count);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
