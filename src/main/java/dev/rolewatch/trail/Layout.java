package dev.rolewatch.trail;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** How the JSON values of an input are written. */
enum Layout {
  /** Each on a line of its own, so that a broken one costs that line alone. */
  LINES,
  /** Over several lines. */
  DOCUMENT;

  /** How an input is written that begins like this. */
  static Layout ofFirst(Head head) {
    return switch (head.end()) {
      case ON_ITS_LINE, AT_NEXT_OBJECT -> LINES;
      case ON_A_LATER_LINE, BROKEN -> DOCUMENT;
      case OUT_OF_SIGHT -> head.hasLineEnd() ? DOCUMENT : LINES;
    };
  }

  /** How the next value is written, if those before it each had a line. */
  static Layout ofLater(Head head) {
    return switch (head.end()) {
      case ON_ITS_LINE, AT_NEXT_OBJECT, BROKEN -> LINES;
      case ON_A_LATER_LINE -> DOCUMENT;
      case OUT_OF_SIGHT -> head.extent == Extent.BEGINNING ? DOCUMENT : LINES;
    };
  }

  /** What comes next in an input, beginning with a line. */
  static final class Head {
    private final byte[] bytes;
    private final Extent extent;

    Head(byte[] bytes, Extent extent) {
      this.bytes = bytes;
      this.extent = extent;
    }

    private End end() {
      try (JsonParser parser = BoundedJson.parser(bytes)) {
        parser.nextToken();
        parser.skipChildren();
        return parser.currentLocation().getLineNr() == 1 ? End.ON_ITS_LINE : End.ON_A_LATER_LINE;
      } catch (UnexpectedEndOfInputException longer) {
        return End.OUT_OF_SIGHT;
      } catch (StreamReadException fault) {
        return endAt(fault.getLocation());
      } catch (JacksonException tooLarge) { // whatever it is, the next line may be better
        return End.AT_NEXT_OBJECT;
      }
    }

    private End endAt(TokenStreamLocation fault) {
      int line = 1;
      int at = 0;
      while (at < bytes.length && line < fault.getLineNr()) {
        if (bytes[at++] == '\n') {
          line++;
        }
      }
      if (line == 1) {
        return End.ON_ITS_LINE;
      }
      boolean atObject = at < bytes.length && bytes[at] == '{' && fault.getColumnNr() <= 2;
      return atObject ? End.AT_NEXT_OBJECT : End.BROKEN;
    }

    private boolean hasLineEnd() {
      for (byte character : bytes) {
        if (character == '\n') {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a head is all there is. */
  enum Extent {
    WHOLE,
    BEGINNING
  }

  /** Where the first value of a head ends. */
  private enum End {
    ON_ITS_LINE,
    ON_A_LATER_LINE,
    OUT_OF_SIGHT,
    /** A line begins with an object where there cannot be one: the value before was cut off. */
    AT_NEXT_OBJECT,
    BROKEN
  }
}
