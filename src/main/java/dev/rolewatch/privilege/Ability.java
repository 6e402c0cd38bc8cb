package dev.rolewatch.privilege;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement;
import java.util.stream.Stream;

/** What a rule asks about: an action, on resources that make it matter. */
record Ability(String action, Target target) {
  /**
   * An action that no list names, on a resource that none names: who has it has all actions but
   * some, on all resources but some.
   */
  static final Ability ANYTHING =
      new Ability(
          Unknown.TEXT + ":" + Unknown.TEXT,
          new Target.Every(Unknown.TEXT + ":{region}:{account}:{name}"));

  /** The action on one resource. */
  static Ability on(String arn, String action) {
    return new Ability(action, new Target.One(arn));
  }

  /**
   * The actions on every resource of a kind.
   *
   * @param kind as {@link Target.Every} has it
   */
  static Stream<Ability> onEvery(String kind, String... actions) {
    return Stream.of(actions).map(action -> new Ability(action, new Target.Every(kind)));
  }

  /** Whether the statement, an allow, gives it. */
  boolean isAllowedBy(Statement statement, RoleArn role) {
    return Actions.select(statement.actions(), action)
        && target.isAllowedBy(statement.resources(), role);
  }

  /** Whether the statement, a deny, takes all of it away. */
  boolean isDeniedBy(Statement statement, RoleArn role) {
    return Actions.select(statement.actions(), action)
        && target.isDeniedBy(statement.resources(), role);
  }
}
