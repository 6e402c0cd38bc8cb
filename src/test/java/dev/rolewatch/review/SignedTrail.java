package dev.rolewatch.review;

import dev.rolewatch.trail.Sha256;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hours of a trail with log files and the digest files that CloudTrail would sign for them. */
public final class SignedTrail {
  public static final String BUCKET = "trail-of-111111111111";
  static final String FINGERPRINT = "31e8b5433410dfb61a9dc45cc65b22ff";
  private static final String ROOT = "AWSLogs/111111111111/CloudTrail";
  private static final JsonMapper JSON = new JsonMapper();

  private final KeyPair keys = keyPair();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> digests = new ArrayList<>();
  private final List<String> signatures = new ArrayList<>();

  /** So many hours, with a log file each. */
  public static SignedTrail of(List<String> records) {
    return of(records, Collections.nCopies(records.size(), Hour.FOLLOWS));
  }

  /** The same, of which some begin a chain anew, a quarter of an hour late. */
  static SignedTrail of(List<String> records, List<Hour> hours) {
    SignedTrail trail = new SignedTrail();
    for (int hour = 0; hour < records.size(); hour++) {
      trail.add(hour, hour == 0 ? Hour.BEGINS : hours.get(hour), records.get(hour));
    }
    return trail;
  }

  /** How an hour's digest stands to the one before it. */
  enum Hour {
    FOLLOWS,
    BEGINS
  }

  /** The files by key, as text. */
  public Map<String, String> files() {
    return files;
  }

  /** One of them as it is read. */
  LogFile file(String key) {
    byte[] content = TrailFiles.gzip(files.get(key));
    return new LogFile(key, content.length, () -> new ByteArrayInputStream(content));
  }

  String log(int hour) {
    return ROOT
        + "/eu-central-1/2026/03/03/111111111111_CloudTrail_eu-central-1_20260303T%02d20Z_x.json.gz"
            .formatted(hour);
  }

  public String digest(int hour) {
    return digests.get(hour);
  }

  public String signature(int hour) {
    return signatures.get(hour);
  }

  /** What {@code aws cloudtrail list-public-keys} prints. */
  public String publicKeys() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    byte[] numbers = join(number(key.getModulus()), number(key.getPublicExponent()));
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putArray("PublicKeyList")
        .addObject()
        .put("Value", Base64.getEncoder().encodeToString(der(0x30, numbers)))
        .put("Fingerprint", FINGERPRINT);
    return answer.toString();
  }

  void write(Path folder) {
    files.forEach((key, text) -> TrailFiles.put(folder, key, TrailFiles.gzip(text)));
  }

  private void add(int hour, Hour kind, String record) {
    String log = "{\"Records\":[" + record + "]}";
    boolean follows = kind == Hour.FOLLOWS;
    files.put(log(hour), log);
    String key =
        ROOT
            + "-Digest/eu-central-1/2026/03/03/111111111111_CloudTrail-Digest_eu-central-1_main_eu-central-1_20260303T%02d3000Z.json.gz"
                .formatted(hour);
    ObjectNode digest = JSON.createObjectNode();
    digest.put("awsAccountId", "111111111111");
    digest.put(
        "digestStartTime",
        "2026-03-03T%02d:%sZ".formatted(Math.max(0, hour - 1), follows ? "30:00" : "45:00"));
    digest.put("digestEndTime", "2026-03-03T%02d:30:00Z".formatted(hour));
    digest.put("digestS3Bucket", BUCKET);
    digest.put("digestS3Object", key);
    digest.put("digestPublicKeyFingerprint", FINGERPRINT);
    digest.put("digestSignatureAlgorithm", "SHA256withRSA");
    if (follows) {
      digest.put("previousDigestS3Bucket", BUCKET);
      digest.put("previousDigestS3Object", digests.get(hour - 1));
      digest.put("previousDigestHashValue", Sha256.hex(files.get(digests.get(hour - 1))));
      digest.put("previousDigestHashAlgorithm", "SHA-256");
      digest.put("previousDigestSignature", signatures.get(hour - 1));
    }
    ArrayNode logs = digest.putArray("logFiles");
    logs.addObject()
        .put("s3Bucket", BUCKET)
        .put("s3Object", log(hour))
        .put("hashValue", Sha256.hex(log))
        .put("hashAlgorithm", "SHA-256");
    String text = digest.toString();
    files.put(key, text);
    digests.add(key);
    String before = follows ? signatures.get(hour - 1) : "null";
    signatures.add(
        signed(
            "2026-03-03T%02d:30:00Z\n%s/%s\n%s\n%s"
                .formatted(hour, BUCKET, key, Sha256.hex(text), before)));
  }

  private String signed(String text) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(keys.getPrivate());
      rsa.update(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] number(BigInteger number) {
    return der(0x02, number.toByteArray());
  }

  private static byte[] der(int tag, byte[] content) {
    byte[] length =
        content.length < 128
            ? new byte[] {(byte) tag, (byte) content.length}
            : new byte[] {
              (byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length
            };
    return join(length, content);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
