package dev.rolewatch.privilege;

/** Kinds of resources, as {@link Target.Every} has them. */
final class Kinds {
  static final String ROLE = "iam::{account}:role/{name}";
  static final String USER = "iam::{account}:user/{name}";
  static final String GROUP = "iam::{account}:group/{name}";
  static final String POLICY = "iam::{account}:policy/{name}";
  static final String INSTANCE = "ec2:{region}:{account}:instance/{name}";

  private Kinds() {}
}
