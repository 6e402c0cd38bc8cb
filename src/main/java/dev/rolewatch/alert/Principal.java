package dev.rolewatch.alert;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody a trust policy names, in words. The root ARN of an account stands for everybody in it
 * whom IAM allows, and would read as root alone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal
 *     element</a>
 */
final class Principal {
  private static final Pattern ACCOUNT =
      Pattern.compile("AWS:(?:arn:aws[a-z-]*:iam::)?(\\d{12})(?::root)?");

  private Principal() {}

  /**
   * For example {@code anybody in account 111111111111 whom IAM allows}.
   *
   * @param principal as {@link Subject#trust} has it, for example {@code Service:ec2.amazonaws.com}
   */
  static String words(String principal) {
    Matcher account = ACCOUNT.matcher(principal);
    if (account.matches()) {
      return "anybody in account " + account.group(1) + " whom IAM allows";
    }
    return principal
        .replaceFirst("^AWS:", "")
        .replaceFirst("^Service:", "AWS service ")
        .replaceFirst("^Federated:", "identity provider ");
  }
}
