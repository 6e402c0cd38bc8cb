package dev.rolewatch.trail;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** How the JSON values of an input are written. */
enum Layout {
  /** Each on a line of its own, so that a broken one costs that line alone. */
  LINES,
  /** Over several lines. */
  DOCUMENT;

  /** How an input is written that begins like this. */
  static Layout ofFirst(Head head) {
    return of(head, DOCUMENT);
  }

  /** How the next value is written, after others that each had a line. */
  static Layout ofLater(Head head) {
    return of(head, head.extent == Extent.WHOLE ? LINES : DOCUMENT);
  }

  private static Layout of(Head head, Layout unended) {
    try (JsonParser parser = BoundedJson.parser(head.bytes)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.currentLocation().getLineNr() == 1 ? LINES : DOCUMENT;
    } catch (UnexpectedEndOfInputException longer) {
      return head.hasLineEnd() ? unended : LINES;
    } catch (StreamConstraintsException tooDeep) {
      return LINES;
    } catch (JacksonException broken) {
      return head.beginsObject(broken.getLocation()) ? LINES : DOCUMENT;
    }
  }

  /** The beginning of an input. */
  static final class Head {
    private final byte[] bytes;
    private final Extent extent;

    Head(byte[] bytes, Extent extent) {
      this.bytes = bytes;
      this.extent = extent;
    }

    private boolean hasLineEnd() {
      for (byte character : bytes) {
        if (character == '\n') {
          return true;
        }
      }
      return false;
    }

    /** Whether the fault is that a new object begins on a line of its own, or is in line 1. */
    private boolean beginsObject(TokenStreamLocation fault) {
      int line = 1;
      int at = 0;
      while (at < bytes.length && line < fault.getLineNr()) {
        if (bytes[at++] == '\n') {
          line++;
        }
      }
      return line == 1 || (at < bytes.length && bytes[at] == '{' && fault.getColumnNr() <= 2);
    }
  }

  /** Whether a head is all there is. */
  enum Extent {
    WHOLE,
    BEGINNING
  }
}
