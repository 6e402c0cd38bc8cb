package dev.rolewatch.alert;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes a text that a caller may have chosen harmless in one medium: session names, user agents,
 * tags, source identities, error messages, and every name besides. Letters and digits stay as they
 * are, so that evidence can be read; what would act in the medium is shown as something inert.
 *
 * <p>In every medium the text comes out on one line, without invisible characters, and with at most
 * {@value #MOST} characters.
 */
public enum Neutral {
  /** A log line, a terminal. */
  LINE {
    @Override
    String inert(String line) {
      return line;
    }
  },
  /** The body of a plain-text mail: links are defanged, since mail clients make them clickable. */
  MAIL {
    @Override
    String inert(String line) {
      return Defanged.of(line);
    }

    @Override
    String quoted(String text) {
      return named(text).replace(' ', Page.GLUE);
    }
  },
  /**
   * Slack, Teams and Chime: links are defanged, and markup, mentions and emoji codes are spelled
   * with characters that look alike.
   */
  CHAT {
    @Override
    String inert(String line) {
      return ChatCharacters.replaced(Defanged.of(line));
    }

    @Override
    String quoted(String text) {
      return "`" + of(text) + "`";
    }
  },
  /**
   * A mail subject or a text message: ASCII alone, because older descriptions of SNS allow no more
   * in a subject, and a text message with any other character has room for 70. Accents are dropped
   * and other letters become {@code ?}; the mail's body has the true spelling.
   */
  ASCII {
    @Override
    String inert(String line) {
      if (isAscii(line)) {
        return Defanged.of(line.replace('`', '\''));
      }
      String bare = MARKS.matcher(Normalizer.normalize(line, Normalizer.Form.NFD)).replaceAll("");
      return Defanged.of(NOT_ASCII.matcher(bare).replaceAll("?").replace('`', '\''));
    }
  };

  /** The most characters of one text; more would drown the rest of the message. */
  static final int MOST = 500;

  /** What stands where a text was cut. */
  static final String MARKER = "…[shortened]";

  private static final Pattern PLAIN = Pattern.compile("[\\w+=,.@:/*-]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");

  /** The text, inert. A text of nothing but space reads {@code (blank)}. */
  public String of(String text) {
    String line = inert(Visible.line(text, MOST, MARKER));
    return line.isBlank() ? "(blank)" : line;
  }

  /** Whether a reader sees this character as it is, in any medium. */
  public static boolean shows(int codePoint) {
    return Visible.shows(codePoint);
  }

  /** The same, set off from our own words where the medium has a way to. */
  String quoted(String text) {
    return of(text);
  }

  /**
   * The same as a name on a line that may be cut: in double quotes unless it is one plain word, so
   * that no name continues as our own words would.
   */
  String named(String text) {
    String inert = of(text);
    return isPlain(inert) || isPlain(text) ? inert : '"' + inert.replace('"', '\'') + '"';
  }

  abstract String inert(String line);

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  private static boolean isAscii(String line) {
    for (int at = 0; at < line.length(); at++) {
      if (line.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }
}
