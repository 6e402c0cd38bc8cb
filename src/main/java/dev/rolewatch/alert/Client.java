package dev.rolewatch.alert;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program behind a user agent, in a word or two: {@code AWS CLI 2.15.30}, {@code Terraform
 * 1.7.5}, {@code AWS console}. A user agent is the caller's own text: it says what the caller wants
 * to be taken for.
 */
public final class Client {

  /** What is said of a user agent that tells nothing. */
  public static final String UNKNOWN = "unknown";

  private static final String VERSION = "[/#]v?([0-9][\\w.-]{0,30})";

  /**
   * The first that is found names the client: tools stand before the SDKs that they are made of.
   */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("\\bOpenTofu" + VERSION, "OpenTofu $1"),
          Rule.of("\\bTerraform" + VERSION, "Terraform $1"),
          Rule.of("\\bterraform\\b", "Terraform"),
          Rule.of("\\bPulumi\\b", "Pulumi"),
          Rule.of("github-actions", "GitHub Actions"),
          Rule.of("\\bcloudformation\\.amazonaws\\.com", "AWS CloudFormation"),
          Rule.of("^AWS[ -]Internal$", "AWS console"),
          Rule.of("\\bsignin\\.amazonaws\\.com|^AWS[ -]Signin\\b", "AWS console"),
          Rule.of("\\bconsole\\.amazonaws\\.com|^aws-internal/.*console", "AWS console"),
          Rule.of("^S3Console/", "AWS console"),
          Rule.of("\\baws-cli" + VERSION, "AWS CLI $1"),
          Rule.of("\\bAWSPowerShell[.\\w]*" + VERSION, "AWS Tools for PowerShell $1"),
          Rule.of(
              "\\b(eks-pod-identity-agent|aws-iam-authenticator|kubelet|karpenter)\\b",
              "Kubernetes ($1)"),
          Rule.of(
              "\\b(aws-load-balancer-controller|external-secrets|cluster-autoscaler)\\b",
              "Kubernetes ($1)"),
          Rule.of("\\bkube(?:rnetes|ctl)\\b", "Kubernetes"),
          Rule.of("\\bBoto3" + VERSION, "Boto3 $1"),
          Rule.of("\\bBotocore" + VERSION, "Botocore $1"),
          Rule.of("\\baws-sdk-go-v2" + VERSION, "AWS SDK for Go v2 $1"),
          Rule.of("\\baws-sdk-go" + VERSION, "AWS SDK for Go $1"),
          Rule.of("\\baws-sdk-java" + VERSION, "AWS SDK for Java $1"),
          Rule.of("\\baws-sdk-(?:js|nodejs)" + VERSION, "AWS SDK for JavaScript $1"),
          Rule.of("\\baws-sdk-rust" + VERSION, "AWS SDK for Rust $1"),
          Rule.of("\\baws-sdk-(?:dotnet|net)[\\w-]*" + VERSION, "AWS SDK for .NET $1"),
          Rule.of("\\baws-sdk-ruby3?" + VERSION, "AWS SDK for Ruby $1"),
          Rule.of("\\baws-sdk-php" + VERSION, "AWS SDK for PHP $1"),
          Rule.of("\\baws-sdk-cpp" + VERSION, "AWS SDK for C++ $1"),
          Rule.of("\\baws-sdk-(kotlin|swift)" + VERSION, "AWS SDK for $1 $2"),
          Rule.of(
              "\\b([a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){0,3}\\.amazonaws\\.com(?:\\.cn)?)$", "$1"),
          Rule.of("^aws-internal/", "AWS service"),
          Rule.of("^Mozilla/", "AWS console (browser)"),
          Rule.of("^([A-Za-z][\\w.-]{1,40})" + VERSION, "$1 $2"));

  private Client() {}

  /**
   * @param userAgent as recorded, in brackets or not
   * @return the program, or {@value #UNKNOWN}
   */
  public static String of(String userAgent) {
    String agent = bare(userAgent);
    return RULES.stream().flatMap(rule -> rule.match(agent).stream()).findFirst().orElse(UNKNOWN);
  }

  private static String bare(String userAgent) {
    String agent = userAgent.strip();
    return agent.startsWith("[") && agent.endsWith("]")
        ? agent.substring(1, agent.length() - 1).strip()
        : agent;
  }

  private record Rule(Pattern pattern, String name) {

    static Rule of(String pattern, String name) {
      return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), name);
    }

    Optional<String> match(String agent) {
      Matcher matcher = pattern.matcher(agent);
      if (!matcher.find()) {
        return Optional.empty();
      }
      String named = name;
      for (int group = 1; group <= matcher.groupCount(); group++) {
        named = named.replace("$" + group, matcher.group(group));
      }
      return Optional.of(named);
    }
  }
}
