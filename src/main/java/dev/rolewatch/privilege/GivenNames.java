package dev.rolewatch.privilege;

import java.util.Map;

/**
 * Names that AWS gives, or adds to: every instance is {@code i-…}, so {@code instance/i-*} is all
 * of them.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html">Resource
 *     IDs</a>
 */
final class GivenNames {
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("ec2:image/*", "image/ami-*"),
          Map.entry("ec2:instance/*", "instance/i-*"),
          Map.entry("ec2:internet-gateway/*", "internet-gateway/igw-*"),
          Map.entry("ec2:launch-template/*", "launch-template/lt-*"),
          Map.entry("ec2:network-acl/*", "network-acl/acl-*"),
          Map.entry("ec2:network-interface/*", "network-interface/eni-*"),
          Map.entry("ec2:route-table/*", "route-table/rtb-*"),
          Map.entry("ec2:security-group/*", "security-group/sg-*"),
          Map.entry("ec2:snapshot/*", "snapshot/snap-*"),
          Map.entry("ec2:subnet/*", "subnet/subnet-*"),
          Map.entry("ec2:volume/*", "volume/vol-*"),
          Map.entry("ec2:vpc/*", "vpc/vpc-*"),
          Map.entry("ec2:vpc-endpoint/*", "vpc-endpoint/vpce-*"),
          Map.entry("ec2:vpc-flow-log/*", "vpc-flow-log/fl-*"),
          // a log group stands with the colon before its streams
          Map.entry("logs:log-group:*", "log-group:*:*"),
          Map.entry("secretsmanager:secret:*", "secret:*-??????"),
          Map.entry("ssm:managed-instance/*", "managed-instance/mi-*"));

  private GivenNames() {}

  /**
   * How names of the kind look.
   *
   * @param service for example {@code ec2}
   * @param resource for example <code>instance/*</code>
   */
  static String form(String service, String resource) {
    return FORMS.getOrDefault(service + ":" + resource, resource);
  }

  /** Whether a pattern that ends so takes in all of its kind. */
  static boolean isEvery(String service, String resource) {
    int dash = resource.lastIndexOf('-');
    int slash = resource.indexOf('/');
    return slash > 0
        && dash > slash
        && resource.equals(FORMS.get(service + ":" + resource.substring(0, slash + 1) + "*"));
  }
}
