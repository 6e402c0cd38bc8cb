package dev.rolewatch.review;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys with which CloudTrail signs digest files, by fingerprint: what {@code aws cloudtrail
 * list-public-keys} prints.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PublicKey.html">PublicKey:
 *     PKCS #1 in DER</a>
 */
public final class PublicKeys {
  /** Of an RSA key in a SubjectPublicKeyInfo. */
  private static final byte[] ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;
  private static final int SHORTEST_LONG = 0x80;

  private final Map<String, PublicKey> keys;

  private PublicKeys(Map<String, PublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /** None: no signature can be verified. */
  public static PublicKeys none() {
    return new PublicKeys(Map.of());
  }

  /**
   * @throws IllegalArgumentException if it is not what the command prints; says what is wrong
   */
  public static PublicKeys parse(String json) {
    Map<String, PublicKey> keys = new HashMap<>();
    try {
      JsonNode list = JsonMapper.shared().readTree(json).path("PublicKeyList");
      for (JsonNode key : list) {
        byte[] pkcs1 = Base64.getDecoder().decode(key.path("Value").asString(""));
        keys.put(key.path("Fingerprint").asString(""), key(pkcs1));
      }
    } catch (JacksonException | IllegalArgumentException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "holds no public keys as 'aws cloudtrail list-public-keys' prints them", e);
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("has no \"PublicKeyList\", or an empty one");
    }
    return new PublicKeys(keys);
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  boolean has(String fingerprint) {
    return keys.containsKey(fingerprint);
  }

  /**
   * Whether a signature, in hexadecimal digits, is that of the text by the key of a fingerprint.
   */
  boolean verifies(String fingerprint, String text, String signature) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initVerify(keys.get(fingerprint));
      rsa.update(text.getBytes(StandardCharsets.UTF_8));
      return rsa.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException unlikeASignature) {
      return false;
    }
  }

  /** Java reads keys in a SubjectPublicKeyInfo only. */
  private static PublicKey key(byte[] pkcs1) throws GeneralSecurityException {
    byte[] bits = der(BIT_STRING, new byte[] {0}, pkcs1);
    return KeyFactory.getInstance("RSA")
        .generatePublic(new X509EncodedKeySpec(der(SEQUENCE, ALGORITHM, bits)));
  }

  private static byte[] der(int tag, byte[] first, byte[] second) {
    int length = first.length + second.length;
    ByteArrayOutputStream der = new ByteArrayOutputStream();
    der.write(tag);
    if (length < SHORTEST_LONG) {
      der.write(length);
    } else {
      der.write(SHORTEST_LONG | 2);
      der.write(length >>> 8);
      der.write(length & 0xFF);
    }
    der.writeBytes(first);
    der.writeBytes(second);
    return der.toByteArray();
  }
}
