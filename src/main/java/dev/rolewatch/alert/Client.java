package dev.rolewatch.alert;

import java.util.List;
import java.util.Locale;
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

  private static final Pattern UNBOUNDED = Pattern.compile("[*+]|,}");

  /** More of a user agent is not looked at; CloudTrail cuts it there itself. */
  private static final int LONGEST = 1024;

  /**
   * The first that is found names the client: tools stand before the SDKs that they are made of.
   */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("opentofu", "\\bOpenTofu" + VERSION, "OpenTofu $1"),
          Rule.of("terraform", "\\bTerraform" + VERSION, "Terraform $1"),
          Rule.of("terraform", "\\bterraform\\b", "Terraform"),
          Rule.of("pulumi", "\\bPulumi\\b", "Pulumi"),
          Rule.of("github-actions", "github-actions", "GitHub Actions"),
          Rule.of("cloudformation", "\\bcloudformation\\.amazonaws\\.com", "AWS CloudFormation"),
          Rule.of("internal", "^AWS[ -]Internal$", "AWS console"),
          Rule.of("signin", "\\bsignin\\.amazonaws\\.com|^AWS[ -]Signin\\b", "AWS console"),
          Rule.of("console", "^S3Console/|\\bconsole\\.amazonaws\\.com", "AWS console"),
          Rule.of("console", "^aws-internal/.*console", "AWS console"),
          Rule.of("aws-cli", "\\baws-cli" + VERSION, "AWS CLI $1"),
          Rule.of(
              "awspowershell",
              "\\bAWSPowerShell[.\\w]{0,40}" + VERSION,
              "AWS Tools for PowerShell $1"),
          Rule.of("eks-", "\\b(eks-pod-identity-agent)\\b", "Kubernetes ($1)"),
          Rule.of("aws-iam-", "\\b(aws-iam-authenticator)\\b", "Kubernetes ($1)"),
          Rule.of("aws-load", "\\b(aws-load-balancer-controller)\\b", "Kubernetes ($1)"),
          Rule.of("karpenter", "\\b(karpenter)\\b", "Kubernetes ($1)"),
          Rule.of("kube", "\\bkube(?:rnetes|ctl|let)\\b", "Kubernetes"),
          Rule.of("boto3", "\\bBoto3" + VERSION, "Boto3 $1"),
          Rule.of("botocore", "\\bBotocore" + VERSION, "Botocore $1"),
          Rule.of("aws-sdk-go-v2", "\\baws-sdk-go-v2" + VERSION, "AWS SDK for Go v2 $1"),
          Rule.of("aws-sdk-go", "\\baws-sdk-go" + VERSION, "AWS SDK for Go $1"),
          Rule.of("aws-sdk-java", "\\baws-sdk-java" + VERSION, "AWS SDK for Java $1"),
          Rule.of("aws-sdk-", "\\baws-sdk-(?:js|nodejs)" + VERSION, "AWS SDK for JavaScript $1"),
          Rule.of("aws-sdk-rust", "\\baws-sdk-rust" + VERSION, "AWS SDK for Rust $1"),
          Rule.of(
              "aws-sdk-", "\\baws-sdk-(?:dotnet|net)[\\w-]{0,40}" + VERSION, "AWS SDK for .NET $1"),
          Rule.of("aws-sdk-ruby", "\\baws-sdk-ruby3?" + VERSION, "AWS SDK for Ruby $1"),
          Rule.of("aws-sdk-php", "\\baws-sdk-php" + VERSION, "AWS SDK for PHP $1"),
          Rule.of("aws-sdk-cpp", "\\baws-sdk-cpp" + VERSION, "AWS SDK for C++ $1"),
          Rule.of("aws-sdk-", "\\baws-sdk-(kotlin|swift)" + VERSION, "AWS SDK for $1 $2"),
          Rule.of(
              ".amazonaws.com",
              "\\b([a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){0,3}\\.amazonaws\\.com(?:\\.cn)?)$",
              "$1"),
          Rule.of("aws-internal", "^aws-internal/", "AWS service"),
          Rule.of("mozilla", "^Mozilla/", "AWS console (browser)"),
          Rule.of("/", "^([A-Za-z][\\w.-]{1,40})" + VERSION, "$1 $2"));

  private Client() {}

  /**
   * @param userAgent as recorded, in brackets or not
   * @return the program, or {@value #UNKNOWN}
   */
  public static String of(String userAgent) {
    String agent = bare(userAgent);
    String lower = agent.toLowerCase(Locale.ROOT);
    for (Rule rule : RULES) {
      Optional<String> name = lower.contains(rule.keyword) ? rule.match(agent) : Optional.empty();
      if (name.isPresent()) {
        return name.get();
      }
    }
    return UNKNOWN;
  }

  private static String bare(String userAgent) {
    String agent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST)).strip();
    return agent.startsWith("[") && agent.endsWith("]")
        ? agent.substring(1, agent.length() - 1).strip()
        : agent;
  }

  /**
   * @param keyword what the user agent must contain, in lower case, for the pattern to be tried
   */
  record Rule(String keyword, Pattern pattern, String name) {

    /**
     * @throws IllegalArgumentException if the pattern would take more than linear time: what
     *     repeats without a bound has to begin where the text does
     */
    static Rule of(String keyword, String pattern, String name) {
      boolean isUnbounded = UNBOUNDED.matcher(pattern).find();
      if (isUnbounded && (!pattern.startsWith("^") || pattern.contains("|"))) {
        throw new IllegalArgumentException(
            "only at ^ may a pattern repeat without bound: " + pattern);
      }
      return new Rule(keyword, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), name);
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
