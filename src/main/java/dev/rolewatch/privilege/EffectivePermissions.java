package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a role may do: the union of what its policies allow, less what one of them denies, within
 * its permissions boundary and the session policies of the act.
 *
 * <p>A deny that has a condition, or that spares some of the resources asked about, takes nothing
 * away, because what it spares may be enough.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">IAM
 *     policy evaluation logic</a>
 */
final class EffectivePermissions {
  static final AwsAction PASS_ROLE = ActionReference.shipped().get("iam", "PassRole");

  private final Own own;
  private final Grants grants;
  private final Denials denials;
  private final List<Limit> limits;

  /** Whether to which service a role is passed makes a difference. */
  private final boolean dependsOnService;

  private final Map<AwsAction, Held> held = new HashMap<>();
  private final Map<String, Held> passed = new HashMap<>();

  /** Policies that limit and never grant. */
  private record Limit(String name, EffectivePermissions permissions) {}

  private EffectivePermissions(Own own, Grants grants, Denials denials, List<Limit> limits) {
    this.own = own;
    this.grants = grants;
    this.denials = denials;
    this.limits = limits;
    this.dependsOnService = findServiceConditions();
  }

  /**
   * @param session the session policies of the act, which limit together; empty if it has none
   */
  static EffectivePermissions of(Role role, List<NamedPolicy> session, KnownActions known) {
    List<Limit> limits = new ArrayList<>();
    role.boundary()
        .ifPresent(
            it ->
                limits.add(
                    new Limit(
                        "the permissions boundary " + it.name(),
                        unlimited(List.of(it), role, known))));
    if (!session.isEmpty()) {
      limits.add(new Limit("the session policy", unlimited(session, role, known)));
    }
    return new EffectivePermissions(
        new Own(role.arn(), role.policies(), role.boundary()),
        Grants.ofRole(role.policies(), role, known),
        Denials.of(role.policies(), role),
        limits);
  }

  private static EffectivePermissions unlimited(
      List<NamedPolicy> policies, Role role, KnownActions known) {
    return new EffectivePermissions(
        new Own(role.arn(), policies, Optional.empty()),
        Grants.of(policies, role, known),
        Denials.of(policies, role),
        List.of());
  }

  /** What is left of it if only one statement allows anything. */
  EffectivePermissions only(Grant grant) {
    return new EffectivePermissions(own, grants.only(grant), denials, limits);
  }

  Own own() {
    return own;
  }

  Grants grants() {
    return grants;
  }

  /** Whether nothing takes away from what the policies allow. */
  boolean areWhole() {
    return denials.isEmpty() && limits.isEmpty();
  }

  /** Patterns of what limits and denials leave, where they are lists of what is left. */
  List<String> remains() {
    return limits.isEmpty()
        ? denials.spared()
        : limits.stream().flatMap(limit -> limit.permissions.grants.listed()).toList();
  }

  /** How far the role may use the action. */
  Held held(AwsAction action) {
    Held known = held.get(action);
    if (known == null) {
      known = held(action, "");
      held.put(action, known);
    }
    return known;
  }

  /**
   * How far it may pass roles to a service.
   *
   * @param service for example {@code lambda.amazonaws.com}
   */
  Held passedTo(String service) {
    return dependsOnService
        ? passed.computeIfAbsent(service, it -> held(PASS_ROLE, it))
        : held(PASS_ROLE);
  }

  private boolean findServiceConditions() {
    return denials.askForService()
        || limits.stream().anyMatch(limit -> limit.permissions.dependsOnService)
        || grants.of(PASS_ROLE).stream().anyMatch(Grant::asksForService);
  }

  /** How far it may use the action on account of this one statement. */
  Held held(AwsAction action, Grant only) {
    return only.selects(action)
        ? held(action, "", List.of(only), denials.of(action, ""))
        : Held.NOT;
  }

  /** Whether it may use the action on one resource, as far as the statements hold for that. */
  Held heldOn(AwsAction action, String arn, Function<Grant, Hold> hold) {
    ResourcePattern one = ResourcePattern.of(arn);
    Against against = denials.of(action, hold);
    Held all = Held.NOT;
    for (Grant grant : grants.of(action)) {
      all = all.or(Reach.of(one, grant, against), hold.apply(grant), grant);
    }
    for (Limit limit : limits) {
      all = all.within(limit.permissions.heldOn(action, arn, hold));
    }
    return all;
  }

  private Held held(AwsAction action, String passedTo) {
    Against against = denials.of(action, passedTo);
    return held(action, passedTo, grants.enough(action, against), against);
  }

  private Held held(AwsAction action, String passedTo, List<Grant> from, Against against) {
    Held held = Held.of(action, passedTo, from, against);
    if (held.isNot()) {
      return held;
    }
    for (Limit limit : limits) {
      held =
          held.within(
              passedTo.isEmpty()
                  ? limit.permissions.held(action)
                  : limit.permissions.passedTo(passedTo));
    }
    return held;
  }

  /** What takes the action away, for example {@code inline policy quarantine denies it}. */
  Optional<String> obstacle(AwsAction action) {
    Optional<Limit> limit =
        limits.stream().filter(it -> it.permissions.held(action).isNot()).findFirst();
    return denials
        .of(action, "")
        .first()
        .map(Denials::says)
        .or(() -> limit.map(it -> it.name() + " does not allow it"));
  }
}
