package dev.rolewatch.history;

import dev.rolewatch.trail.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * The key of a value in the store, and of which type the value is.
 *
 * @param type a record that Jackson reads and writes without help
 * @param id a word for the kind and what tells the values of that kind apart, for example {@code
 *     act rw-3f9a1c0b7d2e4a65}; at most {@value #LONGEST} bytes of UTF-8
 */
public record Key<T>(Class<T> type, String id) {
  /** A partition key of DynamoDB has at most 2,048 bytes. */
  private static final int LONGEST = 1024;

  /**
   * A key whose parts cannot run into each other. What would be too long is hashed.
   *
   * @param kind one word
   */
  public static <T> Key<T> of(Class<T> type, String kind, String... parts) {
    StringBuilder id = new StringBuilder(kind);
    for (String part : parts) {
      id.append(' ').append(part.replace("%", "%25").replace(" ", "%20"));
    }
    return new Key<>(
        type, isLong(id.toString()) ? kind + " #" + Sha256.hex(id.toString()) : id.toString());
  }

  private static boolean isLong(String id) {
    return id.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }
}
