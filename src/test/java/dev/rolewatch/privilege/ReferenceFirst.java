package dev.rolewatch.privilege;

/** A program that asks the reference before anything else has touched an action. */
final class ReferenceFirst {
  private ReferenceFirst() {}

  public static void main(String[] arguments) {
    ActionReference.shipped().get("iam", "PassRole");
  }
}
