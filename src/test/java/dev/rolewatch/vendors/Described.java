package dev.rolewatch.vendors;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The descriptions of our own below {@code src/test/resources/vendors}; each is read once. */
final class Described {
  private static final Map<String, Description> READ = new ConcurrentHashMap<>();

  private Described() {}

  static Description jiraCloud() {
    return READ.computeIfAbsent(
        "jira-cloud.yaml", file -> Description.of(file, new DocumentFormat()));
  }

  static Description pagerDuty() {
    return READ.computeIfAbsent("pagerduty-events-v2.yaml", Description::of);
  }
}
