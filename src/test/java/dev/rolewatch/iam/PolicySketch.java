package dev.rolewatch.iam;

/** A policy document being made up for a test. */
public final class PolicySketch {

  private PolicySketch() {}

  /**
   * @param statements each the inside of a JSON object in single quotes
   */
  public static PolicyDocument of(String... statements) {
    try {
      String json =
          statements.length == 0
              ? "{'Statement': []}"
              : "{'Statement': [{" + String.join("}, {", statements) + "}]}";
      return PolicyDocument.parse(json.replace('\'', '"'));
    } catch (MalformedPolicyException e) {
      throw new AssertionError(e);
    }
  }
}
