package dev.rolewatch.review;

import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.SessionCall;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * A review as JSON, to be merged with others: what was read, in an order that depends on nothing
 * else. {@link PartReader} reads it.
 */
public final class PartJson {
  static final String VERSION = "1";

  /** Ids in one text. */
  private static final int CHUNK = 3 * 1024;

  private final JsonOut out;
  private final JsonGenerator json;
  private final Map<Bearer, Integer> bearers = new LinkedHashMap<>();

  private PartJson(JsonOut out) {
    this.out = out;
    this.json = out.generator();
  }

  /**
   * @param review for which the {@linkplain Keeping#RECORDS records} were kept
   */
  public static void write(Review review, OutputStream target) {
    try (JsonOut out = JsonOut.to(target)) {
      new PartJson(out).write(review);
    }
  }

  private void write(Review review) {
    json.writeStartObject();
    out.text("version", VERSION);
    json.writeArrayPropertyStart("files");
    review.files().forEach(this::file);
    json.writeEndArray();
    digests(review);
    ids(review.ids().values());
    out.texts(
        "uses",
        review.useRecords().stream().map(use -> use.json().orElseThrow()).sorted().toList());
    List<SessionCall> calls = review.calls().sorted();
    bearers(calls);
    json.writeArrayPropertyStart("calls");
    calls.forEach(this::call);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void file(FileReport file) {
    json.writeStartObject();
    out.text("name", file.name());
    out.text("state", file.state().name());
    out.text("because", file.because());
    json.writeNumberProperty("bytes", file.bytes());
    json.writeNumberProperty("records", file.records());
    json.writeNumberProperty("rejected", file.rejected());
    json.writeNumberProperty("fingerprint", file.fingerprint());
    json.writeArrayPropertyStart("coverage");
    file.coverage().forEach(this::coverage);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void digests(Review review) {
    json.writeArrayPropertyStart("digests");
    review.digests().stream()
        .sorted(Comparator.comparing(DigestFile::name).thenComparing(DigestFile::sha256))
        .forEach(
            digest -> {
              json.writeStartObject();
              out.text("name", digest.name());
              out.text("sha256", digest.sha256());
              out.text("signature", digest.signature());
              out.text("json", digest.json());
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeArrayPropertyStart("hashes");
    review.hashes().stream()
        .sorted(
            Comparator.comparing(FileHash::name).thenComparing(hash -> hash.sha256().orElse("")))
        .forEach(
            hash -> {
              json.writeStartObject();
              out.text("name", hash.name());
              out.text("sha256", hash.sha256());
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  private void coverage(Coverage coverage) {
    json.writeStartObject();
    out.text("account", coverage.account());
    out.text("region", coverage.region());
    json.writeNumberProperty("records", coverage.records());
    json.writeArrayPropertyStart("spans");
    coverage.spans().forEach(this::span);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void span(Span span) {
    json.writeStartObject();
    out.text("from", span.from().toString());
    out.text("to", span.to().toString());
    json.writeEndObject();
  }

  private void ids(long[] ids) {
    json.writeArrayPropertyStart("ids");
    for (int from = 0; from < ids.length; from += CHUNK) {
      int count = Math.min(CHUNK, ids.length - from);
      ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
      bytes.asLongBuffer().put(ids, from, count);
      json.writeString(Base64.getEncoder().encodeToString(bytes.array()));
    }
    json.writeEndArray();
  }

  private void bearers(List<SessionCall> calls) {
    calls.stream()
        .map(SessionCall::bearer)
        .distinct()
        .sorted(Comparator.comparing(Bearer::identity))
        .forEach(bearer -> bearers.put(bearer, bearers.size()));
    out.texts("bearers", bearers.keySet().stream().map(Bearer::identity).toList());
  }

  private void call(SessionCall call) {
    json.writeStartObject();
    out.text("id", call.id().toString());
    out.text("time", call.time().toString());
    out.text("source", call.source());
    out.text("name", call.name());
    json.writeNumberProperty("bearer", bearers.get(call.bearer()));
    out.text("account", call.account());
    out.text("region", call.region());
    out.text("error", call.error());
    out.text("kind", call.kind().name());
    out.texts("resources", call.resources());
    out.text("sourceIp", call.sourceIp());
    out.text("userAgent", call.userAgent());
    out.text("file", call.place().file());
    json.writeNumberProperty("number", call.place().number());
    json.writeEndObject();
  }
}
