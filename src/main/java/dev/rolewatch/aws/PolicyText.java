package dev.rolewatch.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.PolicyDocument;
import java.net.URLDecoder;

/**
 * A policy document as IAM hands it out: URL-encoded by RFC 3986, where {@code +} is itself and not
 * a space. Tools that decode it hand it on as plain JSON, which is taken too.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html">GetRolePolicy</a>
 */
final class PolicyText {

  private PolicyText() {}

  static PolicyDocument read(String text) throws MalformedPolicyException {
    return PolicyDocument.parse(text.stripLeading().startsWith("{") ? text : decoded(text));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      // Parsing the text as it is gives the error that says where it is wrong.
      return text;
    }
  }
}
