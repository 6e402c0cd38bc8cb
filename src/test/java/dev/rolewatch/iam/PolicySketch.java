package dev.rolewatch.iam;

/** A policy document being made up for a test. */
public final class PolicySketch {

  private PolicySketch() {}

  /**
   * @param statements each the inside of a JSON object in single quotes
   */
  public static PolicyDocument of(String... statements) {
    try {
      String list = statements.length == 0 ? "" : "{" + String.join("}, {", statements) + "}";
      String json = "{'Version': '2012-10-17', 'Statement': [" + list + "]}";
      return PolicyDocument.parse(json.replace('\'', '"'));
    } catch (MalformedPolicyException e) {
      throw new AssertionError(e);
    }
  }
}
