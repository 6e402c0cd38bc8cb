package dev.rolewatch.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of an act, from mail to ticket to review: {@code rw-} and 16 hexadecimal digits, for
 * example {@code rw-3f9a1c0b7d2e4a65}. It is made of the event's {@code sharedEventID}, or else its
 * {@code eventID}, so that both copies of a cross-account call and every retry have the same.
 */
public final class ActId {
  private static final int BYTES = 8;

  private ActId() {}

  public static String of(RoleUse.Event event) {
    byte[] digest = sha256(event.sharedId().orElse(event.id()));
    return "rw-" + HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
