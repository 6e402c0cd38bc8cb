package dev.rolewatch.review;

import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a digest file says.
 *
 * @param path bucket and key of the file itself
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
    String end,
    String fingerprint,
    Optional<Previous> previous,
    List<Listed> logs) {

  /** The digest before, and what is known of it. */
  record Previous(String path, String sha256, String signature) {}

  /** A log file by its key. */
  record Listed(String key, String sha256) {}

  /**
   * @throws MalformedEventException if it is not JSON, or too large to be a digest
   */
  static Digest of(DigestFile file) throws MalformedEventException {
    JsonNode json = TrailRecord.parse(file.json().getBytes(StandardCharsets.UTF_8)).json();
    return new Digest(
        file,
        path(json, "digestS3Bucket", "digestS3Object"),
        text(json, "digestEndTime"),
        text(json, "digestPublicKeyFingerprint"),
        json.path("previousDigestS3Object").isString()
            ? Optional.of(
                new Previous(
                    path(json, "previousDigestS3Bucket", "previousDigestS3Object"),
                    text(json, "previousDigestHashValue"),
                    text(json, "previousDigestSignature")))
            : Optional.empty(),
        json.path("logFiles")
            .valueStream()
            .map(log -> new Listed(text(log, "s3Object"), text(log, "hashValue")))
            .toList());
  }

  /** The digest, if the file is a sound one. */
  static Optional<Digest> find(DigestFile file) {
    try {
      return Optional.of(of(file));
    } catch (MalformedEventException unsound) {
      return Optional.empty();
    }
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

  private static String path(JsonNode json, String bucket, String key) {
    return text(json, bucket) + "/" + text(json, key);
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }
}
