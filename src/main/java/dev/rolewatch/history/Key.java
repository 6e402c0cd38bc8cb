package dev.rolewatch.history;

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
   * @param kind one word
   * @param parts only the last may contain a space, or two values could have the same key; what
   *     would be too long is hashed
   */
  static <T> Key<T> of(Class<T> type, String kind, String... parts) {
    String id = kind + " " + String.join(" ", parts);
    return new Key<>(type, isLong(id) ? kind + " #" + Digest.of(id) : id);
  }

  private static boolean isLong(String id) {
    return id.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }
}
