package dev.rolewatch.review;

import java.util.Locale;
import java.util.Map;

/** Services as people call them. */
final class ServiceNames {
  private static final int ACRONYM = 4;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("lambda", "Lambda"),
          Map.entry("logs", "CloudWatch Logs"),
          Map.entry("cloudwatch", "CloudWatch"),
          Map.entry("cloudtrail", "CloudTrail"),
          Map.entry("cloudformation", "CloudFormation"),
          Map.entry("dynamodb", "DynamoDB"),
          Map.entry("secretsmanager", "Secrets Manager"),
          Map.entry("ssm", "Systems Manager"),
          Map.entry("sso", "Identity Center"),
          Map.entry("organizations", "Organizations"),
          Map.entry("events", "EventBridge"),
          Map.entry("states", "Step Functions"),
          Map.entry("elasticloadbalancing", "Elastic Load Balancing"),
          Map.entry("guardduty", "GuardDuty"),
          Map.entry("config", "Config"),
          Map.entry("route53", "Route 53"));

  private ServiceNames() {}

  static String of(String service) {
    String known = NAMES.get(service);
    if (known != null) {
      return known;
    }
    return service.length() <= ACRONYM ? service.toUpperCase(Locale.ROOT) : service;
  }
}
