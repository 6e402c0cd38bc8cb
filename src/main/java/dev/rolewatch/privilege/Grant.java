package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a role's policy, its resources made ready to be asked about. Two of the same words
 * are two all the same.
 *
 * <p>An allow statement is read generously and a deny statement strictly, so that what is in doubt
 * makes a role stronger and never weaker.
 */
final class Grant {
  private final NamedPolicy policy;
  private final Statement statement;
  private final Role role;
  private final Hold hold;
  private final boolean isLiteral;
  private final List<String> attachable;
  private Optional<List<ActionPattern>> actions = Optional.empty();
  private Optional<List<ResourcePattern>> resources = Optional.empty();
  private Optional<String> guard = Optional.empty();

  private Grant(NamedPolicy policy, Statement statement, Role role) {
    this.policy = policy;
    this.statement = statement;
    this.role = role;
    this.hold =
        GrantingConditions.areVain(statement, role.arn())
            ? Hold.NEVER
            : Conditions.of(statement, role);
    this.attachable = GrantingConditions.attachable(statement);
    this.isLiteral = !leavesOut() && ResourcePattern.areLiteral(statement.resources().patterns());
  }

  static Grant of(NamedPolicy policy, Statement statement, Role role) {
    return new Grant(policy, statement, role);
  }

  private Optional<String> resolved(String pattern) {
    if (!Variables.areIn(pattern)) {
      return Optional.of(pattern);
    }
    boolean isOnly = statement.resources().sense() == Sense.ONLY;
    if (statement.effect() == Effect.ALLOW) {
      return isOnly ? Variables.widest(pattern, role) : Optional.of(Variables.known(pattern, role));
    }
    return Optional.of(isOnly ? Variables.known(pattern, role) : Variables.anything(pattern, role));
  }

  NamedPolicy policy() {
    return policy;
  }

  Statement statement() {
    return statement;
  }

  RoleArn role() {
    return role.arn();
  }

  /** Of its conditions, as far as they do not depend on the service a role is passed to. */
  Hold hold() {
    return hold;
  }

  /** Of its conditions where one key is known. */
  Hold hold(String key, Fact fact) {
    return Conditions.of(statement, role, key, fact);
  }

  /** Those it names, or those it leaves out; most statements are never asked. */
  List<ResourcePattern> resources() {
    if (resources.isEmpty()) {
      resources = Optional.of(resolved());
    }
    return resources.get();
  }

  /** The policies that alone may be attached; empty if any may, or none by it. */
  List<String> attachable() {
    return attachable;
  }

  /** Whether it asks for a boundary that limits whom it is used on. */
  boolean demandsBoundary() {
    return hold == Hold.GUARDED && GrantingConditions.boundary(statement).isPresent();
  }

  /** Whether it names resources one by one. */
  boolean isLiteral() {
    return isLiteral;
  }

  private List<ResourcePattern> resolved() {
    List<ResourcePattern> patterns = new ArrayList<>(statement.resources().patterns().size());
    for (String pattern : statement.resources().patterns()) {
      resolved(pattern).map(ResourcePattern::of).ifPresent(patterns::add);
    }
    return patterns;
  }

  /** Whether it is about the action. */
  boolean selects(AwsAction action) {
    if (actions.isEmpty()) {
      actions = Optional.of(ActionPattern.of(statement.actions().patterns()));
    }
    return isNamed(action) == (statement.actions().sense() == Sense.ONLY);
  }

  private boolean isNamed(AwsAction action) {
    for (ActionPattern pattern : actions.get()) {
      if (pattern.matches(action)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is about all resources but those it leaves out. */
  boolean leavesOut() {
    return statement.resources().sense() == Sense.ALL_BUT;
  }

  /** Whether it is about actions that work on no resource. */
  boolean isOfNoResource() {
    return resources().stream().anyMatch(ResourcePattern::isEverything) != leavesOut();
  }

  /** Whether nothing stands in its way and no resource is left out. */
  boolean isUnbounded() {
    return hold == Hold.ALWAYS && !leavesOut() && takesAll();
  }

  /** Whether it is about all resources, or all but those it leaves out. */
  boolean takesAll() {
    return leavesOut() || resources().stream().anyMatch(ResourcePattern::isEverything);
  }

  /** Whether it looks at the service to which a role is passed. */
  boolean asksForService() {
    return !statement.conditions().isEmpty() && Conditions.askForService(statement);
  }

  /**
   * Whether it holds where a role is passed to a service.
   *
   * @param passedTo the service; empty if no role is passed
   */
  Hold holdFor(String passedTo) {
    return passedTo.isEmpty() || !asksForService()
        ? hold
        : Conditions.of(statement, role, passedTo);
  }

  /** What its conditions ask for, for example {@code ", which needs MFA"}; else nothing. */
  String guard() {
    if (guard.isEmpty()) {
      guard = Optional.of(hold == Hold.GUARDED ? Guard.says(statement, role) : "");
    }
    return guard.get();
  }

  /** For example {@code attached policy AdministratorAccess}. */
  String named() {
    return (policy.arn().isPresent() ? "attached policy " : "inline policy ") + policy.name();
  }

  /** A finding about this statement. */
  Finding finding(Level level, Optional<String> technique, String because) {
    return new Finding(
        level,
        new Reason(
            technique,
            named() + " " + because,
            Optional.of(policy.name()),
            Optional.of(statement.label())));
  }
}
