package dev.rolewatch.trail;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Walks over JSON values and stops at every record: an object is a record, unless it has an array
 * {@code Records}, or a list of {@linkplain Quotation quotations}, and no field of a record, and
 * then the elements are the records; an array holds any of these.
 */
final class RecordCursor implements AutoCloseable {
  private static final String WRAPPER = "Records";

  /** What a list has beside it that was cut off, by which the next page of it is asked for. */
  private static final String NEXT_PAGE = "NextToken";

  /** What shows that an object is a record, or the envelope of one, whatever else it has. */
  private static final Set<String> OWN = Set.of("eventSource", "eventName", "detail");

  private final JsonParser parser;
  private final int firstLine;
  private final Places places = new Places();
  private State state = State.READING;
  private Pages pages = Pages.NONE;
  private boolean delivered;

  /**
   * @param firstLine the line of the input with which the parser begins
   */
  RecordCursor(JsonParser parser, int firstLine) {
    this.parser = parser;
    this.firstLine = firstLine;
  }

  /**
   * The next record.
   *
   * @return empty at the end
   * @throws MalformedEventException if there is none here; whether others follow, {@link #state}
   *     tells
   */
  Optional<TrailRecord> next() throws IOException, MalformedEventException {
    try {
      Optional<TrailRecord> record = walk();
      delivered |= record.isPresent();
      return record;
    } catch (JacksonIOException unreadable) {
      state = State.BROKEN;
      if (unreadable.getCause() instanceof CharConversionException) {
        throw notJson();
      }
      throw unreadable.getCause();
    } catch (UnexpectedEndOfInputException cutOff) {
      state = State.CUT_OFF;
      throw malformed(line(), "is cut off: the JSON does not end");
    } catch (StreamConstraintsException tooLarge) {
      state = State.BROKEN;
      throw malformed(line(), BoundedJson.BOUNDS);
    } catch (JacksonException notJson) {
      state = State.BROKEN;
      throw notJson();
    }
  }

  State state() {
    return state;
  }

  /** Whether the last list of records is the whole. */
  Pages pages() {
    return pages;
  }

  /** Whether a record came out of it yet. */
  boolean hasDelivered() {
    return delivered;
  }

  @Override
  public void close() {
    parser.close();
  }

  private Optional<TrailRecord> walk() throws MalformedEventException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case START_ARRAY -> enter("");
        case END_ARRAY -> places.leave();
        case START_OBJECT -> {
          Optional<TrailRecord> record = object();
          if (record.isPresent()) {
            return record;
          }
        }
        case PROPERTY_NAME -> besideRecords();
        case END_OBJECT -> {} // of the object around Records
        default -> {
          places.count();
          throw malformed(parser.currentTokenLocation().getLineNr(), "a record is a JSON object");
        }
      }
    }
    return Optional.empty();
  }

  private void enter(String name) {
    if (name.isEmpty()) {
      places.count();
    }
    places.enter(name);
  }

  private Optional<TrailRecord> object() throws MalformedEventException {
    places.count();
    int line = parser.currentTokenLocation().getLineNr();
    RecordTree tree = new RecordTree(parser);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      boolean isList = parser.nextToken() == JsonToken.START_ARRAY && isWrapper(name);
      if (isList && OWN.stream().noneMatch(tree.root()::has)) {
        pages = tree.root().path(NEXT_PAGE).isString() ? Pages.MORE : Pages.LAST;
        enter(name);
        return Optional.empty();
      }
      tree.put(name);
    }
    if (tree.isTooLarge()) {
      throw malformed(line, BoundedJson.BOUNDS);
    }
    if (tree.repeated().isPresent()) {
      throw new MalformedEventException(
          Envelope.eventId(tree.root()),
          place(line) + ", " + tree.repeated().get(),
          RecordTree.ONCE);
    }
    return Optional.of(Quotation.open(new TrailRecord(tree.root())));
  }

  private static boolean isWrapper(String name) {
    return name.equals(WRAPPER) || Quotation.isList(name);
  }

  private void besideRecords() throws MalformedEventException {
    String name = parser.currentName();
    int line = line();
    if (parser.nextToken() == JsonToken.START_ARRAY && isWrapper(name)) {
      enter(name);
      return;
    }
    if (name.equals(NEXT_PAGE) && parser.currentToken() == JsonToken.VALUE_STRING) {
      pages = Pages.MORE;
    }
    parser.skipChildren();
    if (OWN.contains(name)) {
      throw malformed(line, "is a list of records, but " + name + " makes it a record too");
    }
  }

  /** The parser's message may quote a secret from the input: only the place is taken over. */
  private MalformedEventException notJson() {
    return malformed(line(), "is not JSON from column " + parser.currentLocation().getColumnNr());
  }

  private int line() {
    return parser.currentLocation().getLineNr();
  }

  private MalformedEventException malformed(int line, String rule) {
    return new MalformedEventException(Optional.empty(), place(line), rule);
  }

  private String place(int line) {
    String text = "line " + (firstLine + Math.max(line, 1) - 1);
    return places.isEmpty() ? text : text + ", " + places;
  }

  /** How far a cursor has come. */
  enum State {
    /** There may be more. */
    READING,
    /** The input ended within a value. */
    CUT_OFF,
    /** Nothing after this place can be read. */
    BROKEN
  }
}
