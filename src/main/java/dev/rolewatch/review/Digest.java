package dev.rolewatch.review;

import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a digest file says.
 *
 * @param path bucket and key of the file itself
 * @param startsAt where its hour begins
 * @param end of its hour, as it is written
 * @param fingerprint of the key that signed it
 * @param previous the digest before it, unless it is the first
 * @param logs the log files that were delivered in its hour
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html">CloudTrail
 *     digest file structure</a>
 */
record Digest(
    DigestFile file,
    String path,
    Instant startsAt,
    String end,
    String fingerprint,
    Optional<Previous> previous,
    List<Listed> logs) {
  private static final String SHA_256 = "SHA-256";

  /** The digest before, and what is known of it. */
  record Previous(String path, String sha256, String signature) {}

  /**
   * A log file by its key.
   *
   * @param sha256 empty if the digest has another kind of hash
   */
  record Listed(String key, Optional<String> sha256) {}

  /**
   * @throws MalformedEventException if it is not JSON, too large to be a digest, or leaves out what
   *     a digest says
   */
  static Digest of(DigestFile file) throws MalformedEventException {
    JsonNode json = TrailRecord.parse(file.json().getBytes(StandardCharsets.UTF_8)).json();
    require(json, "digestS3Object", "names the file itself");
    time(json, "digestEndTime");
    return new Digest(
        file,
        path(json, "digestS3Bucket", "digestS3Object"),
        time(json, "digestStartTime"),
        text(json, "digestEndTime"),
        text(json, "digestPublicKeyFingerprint"),
        json.path("previousDigestS3Object").isString()
            ? Optional.of(
                new Previous(
                    path(json, "previousDigestS3Bucket", "previousDigestS3Object"),
                    text(json, "previousDigestHashValue"),
                    text(json, "previousDigestSignature")))
            : Optional.empty(),
        listed(json.path("logFiles")));
  }

  /** The digest, if the file is a sound one. */
  static Optional<Digest> find(DigestFile file) {
    try {
      return Optional.of(of(file));
    } catch (MalformedEventException unsound) {
      return Optional.empty();
    }
  }

  /** The end of its hour. */
  Instant endsAt() {
    return Instant.parse(end);
  }

  /** Of which trail in which Region it is: its name without the time. */
  String trail() {
    return FileHash.lastPart(path).replaceAll("_\\d{8}T\\d{6}Z.*", "");
  }

  /** Whether it tells later of files that a digest had left out; it is signed in another way. */
  boolean isBackfill() {
    return path.contains("_backfill");
  }

  /** What was signed. */
  String signed() {
    return String.join(
        "\n", end, path, file.sha256(), previous.map(Previous::signature).orElse("null"));
  }

  private static List<Listed> listed(JsonNode logs) throws MalformedEventException {
    List<Listed> listed = new ArrayList<>();
    for (JsonNode log : logs) {
      require(log, "s3Object", "names a log file");
      require(log, "hashValue", "is the hash of a log file");
      boolean isKnown = log.path("hashAlgorithm").asString(SHA_256).equals(SHA_256);
      listed.add(
          new Listed(
              text(log, "s3Object"),
              isKnown ? Optional.of(text(log, "hashValue")) : Optional.empty()));
    }
    return listed;
  }

  private static Instant time(JsonNode json, String name) throws MalformedEventException {
    try {
      return Instant.parse(text(json, name));
    } catch (DateTimeException none) {
      throw malformed(name, "a time reads 2026-03-03T02:14:00Z");
    }
  }

  private static void require(JsonNode json, String name, String rule)
      throws MalformedEventException {
    if (text(json, name).isEmpty()) {
      throw malformed(name, rule);
    }
  }

  private static MalformedEventException malformed(String name, String rule) {
    return new MalformedEventException(Optional.empty(), name, rule);
  }

  private static String path(JsonNode json, String bucket, String key) {
    return text(json, bucket) + "/" + text(json, key);
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }
}
