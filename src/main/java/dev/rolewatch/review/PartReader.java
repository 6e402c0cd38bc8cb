package dev.rolewatch.review;

import dev.rolewatch.review.FileReport.State;
import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.Bearers;
import dev.rolewatch.trail.EventId;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.Reading;
import dev.rolewatch.trail.RecordPlace;
import dev.rolewatch.trail.SessionCall;
import dev.rolewatch.trail.TrailReader;
import dev.rolewatch.trail.TrailRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** Reads a review that {@link PartJson} wrote. */
public final class PartReader {
  private static final Set<String> ALL =
      Set.of("version", "files", "digests", "hashes", "ids", "uses", "bearers", "calls");

  private final Review review = new Review();
  private final Bearers known = new Bearers();
  private final TrailReader trail = new TrailReader();
  private final List<Bearer> bearers = new ArrayList<>();
  private final JsonIn in;

  private PartReader(JsonIn in) {
    this.in = in;
  }

  /**
   * Reads one part.
   *
   * @throws IOException if it cannot be read, or is none; nothing of it is then used
   */
  public static Review read(InputStream source) throws IOException {
    try (JsonIn in = JsonIn.of(source)) {
      return new PartReader(in).read();
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    } catch (JacksonException
        | MalformedEventException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | DateTimeException damaged) {
      throw new IOException("it is damaged, or no part of a review", damaged);
    }
  }

  private Review read() throws MalformedEventException {
    Set<String> names = new HashSet<>();
    in.object(
        name -> {
          names.add(name);
          switch (name) {
            case "version" -> require(in.text().equals(PartJson.VERSION));
            case "files" -> in.array(() -> review.add(file(in.fields())));
            case "digests" -> in.array(() -> review.add(digest(in.fields())));
            case "hashes" -> in.array(() -> review.add(hash(in.fields())));
            case "ids" -> in.array(() -> ids(in.text()));
            case "uses" -> in.array(() -> use(in.text()));
            case "bearers" -> in.array(() -> bearers.add(bearer(in.text())));
            case "calls" -> in.array(() -> review.add(call(in.fields())));
            default -> in.skip();
          }
        });
    require(names.containsAll(ALL));
    in.end();
    return review;
  }

  private static FileReport file(JsonIn.Fields fields) {
    return new FileReport(
        fields.text("name"),
        State.valueOf(fields.text("state")),
        fields.find("because"),
        fields.number("bytes"),
        fields.count("records"),
        fields.count("rejected"),
        fields.number("fingerprint"),
        fields.objects("coverage").stream().map(PartReader::coverage).toList());
  }

  private static DigestFile digest(JsonIn.Fields fields) {
    return new DigestFile(
        fields.text("name"), fields.text("sha256"), fields.find("signature"), fields.text("json"));
  }

  private static FileHash hash(JsonIn.Fields fields) {
    return new FileHash(fields.text("name"), fields.find("sha256"));
  }

  private static Coverage coverage(JsonIn.Fields fields) {
    return new Coverage(
        fields.find("account"),
        fields.find("region"),
        fields.count("records"),
        fields.objects("spans").stream().map(PartReader::span).toList());
  }

  private static Span span(JsonIn.Fields fields) {
    return new Span(Instant.parse(fields.text("from")), Instant.parse(fields.text("to")));
  }

  private void ids(String chunk) {
    byte[] bytes = Base64.getDecoder().decode(chunk);
    require(bytes.length % Long.BYTES == 0);
    LongBuffer ids = ByteBuffer.wrap(bytes).asLongBuffer();
    while (ids.hasRemaining()) {
      review.ids().add(ids.get());
    }
  }

  private void use(String json) throws MalformedEventException {
    TrailRecord record = TrailRecord.parse(json.getBytes(StandardCharsets.UTF_8));
    if (trail.read(record) instanceof Reading.Use found) {
      review.add(new UseRecord(found.use(), Optional.of(json)));
    }
  }

  private Bearer bearer(String identity) throws MalformedEventException {
    return known
        .find(identity.getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalArgumentException("no session"));
  }

  private SessionCall call(JsonIn.Fields fields) {
    return new SessionCall(
        EventId.parse(fields.text("id")),
        Instant.parse(fields.text("time")),
        fields.text("source"),
        fields.text("name"),
        bearers.get(fields.count("bearer")),
        fields.find("account"),
        fields.find("region"),
        fields.find("error"),
        SessionCall.Kind.valueOf(fields.text("kind")),
        fields.texts("resources"),
        fields.find("sourceIp"),
        fields.find("userAgent"),
        new RecordPlace(fields.text("file"), fields.count("number")));
  }

  private static void require(boolean isSound) {
    if (!isSound) {
      throw new IllegalArgumentException("no part of a review");
    }
  }
}
