package dev.rolewatch.vendors;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The descriptions of our own below {@code src/test/resources/vendors}; each is read once. */
final class Described {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<String, Description> READ = new ConcurrentHashMap<>();

  private Described() {}

  static Description jiraCloud() {
    return READ.computeIfAbsent(
        "jira-cloud.yaml", file -> Description.of(read(file), List.of(new DocumentFormat())));
  }

  static Description jiraDataCenter() {
    return byItself("jira-data-center.yaml");
  }

  static Description serviceNow() {
    return byItself("servicenow.yaml");
  }

  static Description pagerDuty() {
    return byItself("pagerduty-events-v2.yaml");
  }

  private static Description byItself(String name) {
    return READ.computeIfAbsent(name, file -> Description.of(read(file), List.of()));
  }

  private static JsonNode read(String file) {
    InputStream yaml = Described.class.getResourceAsStream("/vendors/" + file);
    return YAML.readTree(yaml);
  }
}
