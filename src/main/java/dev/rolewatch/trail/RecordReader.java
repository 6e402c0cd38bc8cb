package dev.rolewatch.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Understands records out of the buffer in which they lie. Of most it looks at a few fields; those
 * that are uses of roles, or are written in an unusual way, it parses whole.
 */
final class RecordReader implements RawSink {
  private static final Pattern DENIAL =
      Pattern.compile("not authori[sz]ed|access( is)? denied", Pattern.CASE_INSENSITIVE);

  private final TrailReader reader = new TrailReader();
  private final LogSink sink;
  private final String file;
  private final Texts texts;

  /**
   * @param file where the records are from
   */
  RecordReader(String file, Texts texts, LogSink sink) {
    this.file = file;
    this.texts = texts;
    this.sink = sink;
  }

  /** Tells the sink of a record. */
  @Override
  public void read(RawRecord record, int number) {
    try {
      Optional<EventId> id = Texts.id(record);
      if (id.isPresent() && isPlain(record)) {
        readPlain(record, id.get(), number);
      } else {
        readOdd(record.copy(), number);
      }
    } catch (MalformedEventException e) {
      sink.rejected(e.getMessage());
    }
  }

  /** Whether the record has at its top what it needs besides an id, each as a text and once. */
  private static boolean isPlain(RawRecord record) {
    return !record.isAmbiguous()
        && record.isText(RawField.EVENT_TIME)
        && record.isText(RawField.EVENT_SOURCE)
        && record.isText(RawField.EVENT_NAME);
  }

  private void readPlain(RawRecord record, EventId id, int number) throws MalformedEventException {
    Optional<Instant> time = texts.time(record, RawField.EVENT_TIME);
    if (time.isEmpty()) {
      throw Fields.of(whole(record).json(), "")
          .malformed("eventTime", "a time reads 2026-03-03T02:14:00Z");
    }
    Optional<Bearer> bearer = bearer(record);
    Optional<SessionCall> call =
        bearer.isPresent()
            ? Optional.of(call(record, id, time.get(), bearer.get(), number))
            : Optional.empty();
    sink.record(
        id,
        time.get(),
        texts.text(record, RawField.RECIPIENT_ACCOUNT_ID),
        texts.text(record, RawField.AWS_REGION));
    call.ifPresent(sink::call);
    if (mayBeUse(record)) {
      readUse(whole(record));
    }
  }

  /** The call has been told of by now, whatever may be wrong with the role that it names. */
  private void readUse(TrailRecord record) throws MalformedEventException {
    if (reader.read(record) instanceof Reading.Use found) {
      sink.use(found.use(), record);
    }
  }

  private boolean mayBeUse(RawRecord record) throws MalformedEventException {
    return texts.isOfRoles(record)
        && RoleApis.find(
                texts.text(record, RawField.EVENT_SOURCE).orElse(""),
                texts.text(record, RawField.EVENT_NAME).orElse(""))
            .isPresent();
  }

  private static TrailRecord whole(RawRecord record) throws MalformedEventException {
    return TrailRecord.parse(record.copy());
  }

  private Optional<Bearer> bearer(RawRecord record) throws MalformedEventException {
    return record.isValue(RawField.USER_IDENTITY) ? texts.bearer(record) : Optional.empty();
  }

  private SessionCall call(RawRecord record, EventId id, Instant time, Bearer bearer, int number)
      throws MalformedEventException {
    Optional<String> code = texts.text(record, RawField.ERROR_CODE);
    return new SessionCall(
        id,
        time,
        texts.text(record, RawField.EVENT_SOURCE).orElse(""),
        texts.text(record, RawField.EVENT_NAME).orElse(""),
        bearer,
        texts.text(record, RawField.RECIPIENT_ACCOUNT_ID),
        texts.text(record, RawField.AWS_REGION),
        code.isPresent() ? code : error(texts.text(record, RawField.ERROR_MESSAGE)),
        texts.kind(record),
        resources(record),
        texts.text(record, RawField.SOURCE_IP_ADDRESS),
        texts.text(record, RawField.USER_AGENT),
        new RecordPlace(file, number));
  }

  /** Some services tell of an error in words alone. */
  private static Optional<String> error(Optional<String> message) {
    return message.map(
        text -> DENIAL.matcher(text).find() ? Texts.DENIED_WITHOUT_CODE : Texts.SOME_ERROR);
  }

  private List<String> resources(RawRecord record) throws MalformedEventException {
    List<String> listed = texts.resources(record);
    return listed.isEmpty() ? texts.parameters(record) : listed;
  }

  /** A record in an envelope, without an id, or as a tool has rewritten it. */
  void readOdd(byte[] text, int number) throws MalformedEventException {
    TrailRecord record = Quotation.open(TrailRecord.parse(text));
    if (record.json().has("digestStartTime") && record.json().has("logFiles")) {
      sink.digest();
      return;
    }
    Optional<String> advice = NoRecord.advice(record.json());
    if (advice.isPresent()) {
      throw new MalformedEventException(Optional.empty(), "$", advice.get());
    }
    JsonNode usual = Rewritten.asUsual(record.json());
    RawRecord raw = new RawRecord();
    byte[] rewritten = usual.toString().getBytes(StandardCharsets.UTF_8);
    try {
      new RecordScanner().scan(rewritten, 0, rewritten.length, raw);
    } catch (SurpriseException impossible) {
      throw new IllegalStateException("what a parser wrote can be read", impossible);
    }
    Optional<EventId> id = Texts.id(raw);
    if (id.isEmpty() || !isPlain(raw)) {
      throw Fields.of(usual, "").malformed("eventID", "is no text");
    }
    readPlain(raw, id.get(), number);
  }
}
