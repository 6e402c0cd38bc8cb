package dev.rolewatch.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has. */
public final class Sha256 {
  private Sha256() {}

  /** The 64 hexadecimal digits of a text in UTF-8. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(begun().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
