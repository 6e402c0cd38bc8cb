package dev.rolewatch.trail;

import java.io.IOException;
import java.io.InputStream;

/** What a file is by its first character, so that a folder's other files can be passed over. */
public enum Appearance {
  /** It begins as a JSON object or array does, compressed or not. */
  JSON,
  /** It is empty, or begins with anything else. */
  OTHER;

  private static final int MOST_BLANKS = 1 << 16;

  /**
   * Looks at the beginning of a file.
   *
   * @throws IOException if that cannot be read, or is damaged
   */
  public static Appearance of(InputStream file) throws IOException {
    InputStream text = Unzipped.of(file);
    for (int blanks = 0; blanks < MOST_BLANKS; blanks++) {
      int character = text.read();
      if (!Character.isWhitespace(character)) {
        return character == '{' || character == '[' ? JSON : OTHER;
      }
    }
    return OTHER;
  }
}
