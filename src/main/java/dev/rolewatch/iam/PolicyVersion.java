package dev.rolewatch.iam;

import java.util.Arrays;
import java.util.Optional;

/**
 * A version of the policy language. A policy that does not say which it is written in is of the
 * first.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html">IAM
 *     JSON policy elements: Version</a>
 */
enum PolicyVersion {
  /** Has no variables: <code>${aws:username}</code> is what it says. */
  FIRST("2008-10-17"),
  SECOND("2012-10-17");

  private final String text;

  PolicyVersion(String text) {
    this.text = text;
  }

  static Optional<PolicyVersion> find(String text) {
    return Arrays.stream(values()).filter(version -> version.text.equals(text)).findFirst();
  }

  /** A text of a policy in the words of the second version, where <code>${$}</code> is a dollar. */
  String inWordsOfSecond(String pattern) {
    return this == FIRST ? pattern.replace("${", "${$}{") : pattern;
  }
}
