package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The allow statements of some policies, found by the action that they allow. */
final class Grants {
  private final List<Grant> all = new ArrayList<>();
  private final List<Grant> open = new ArrayList<>();
  private final List<Grant> broad = new ArrayList<>();
  private final Map<AwsAction, List<Grant>> named = new HashMap<>();

  private final KnownActions known;

  /** What a statement does not count for, though it allows it. */
  private final BiPredicate<AwsAction, Grant> narrows;

  private Grants(KnownActions known, BiPredicate<AwsAction, Grant> narrows) {
    this.known = known;
    this.narrows = narrows;
  }

  /** Those of a role; what they let be attached by name is for {@link AttachRule} to judge. */
  static Grants ofRole(List<NamedPolicy> policies, Role role, KnownActions known) {
    return of(policies, role, new Grants(known, Grants::narrows));
  }

  static Grants of(List<NamedPolicy> policies, Role role, KnownActions known) {
    return of(policies, role, new Grants(known, (action, grant) -> false));
  }

  private static Grants of(List<NamedPolicy> policies, Role role, Grants grants) {
    statements(policies, Effect.ALLOW, role).forEach(grants::add);
    return grants;
  }

  private static boolean narrows(AwsAction action, Grant grant) {
    return AttachRule.narrows(action, grant) || CommandDocuments.narrows(action, grant);
  }

  /** One statement alone. */
  Grants only(Grant grant) {
    Grants grants = new Grants(known, narrows);
    grants.add(grant);
    return grants;
  }

  /** The statements of an effect whose conditions can be met. */
  static List<Grant> statements(List<NamedPolicy> policies, Effect effect, Role role) {
    List<Grant> statements = new ArrayList<>();
    for (NamedPolicy policy : policies) {
      for (Statement statement : ManagedPolicy.statements(policy)) {
        if (statement.effect() == effect) {
          Grant grant = Grant.of(policy, statement, role);
          if (grant.hold() != Hold.NEVER) {
            statements.add(grant);
          }
        }
      }
    }
    return statements;
  }

  private void add(Grant grant) {
    all.add(grant);
    if (isOpen(grant)) {
      open.add(grant);
      return;
    }
    if (isBroad(grant)) {
      broad.add(grant);
      return;
    }
    for (String pattern : grant.statement().actions().patterns()) {
      int colon = Actions.endOfService(pattern);
      if (colon > 0) {
        for (AwsAction action : known.wanted(pattern, colon)) {
          add(action, grant);
        }
      }
    }
  }

  private void add(AwsAction action, Grant grant) {
    if (narrows.test(action, grant)) {
      return;
    }
    List<Grant> grants = named.computeIfAbsent(action, key -> new ArrayList<>(1));
    if (grants.isEmpty() || grants.get(grants.size() - 1) != grant) {
      grants.add(grant);
    }
  }

  private static boolean isOpen(Grant grant) {
    return grant.selects(AwsAction.ANYTHING)
        && Reach.of(AwsAction.ANYTHING.kinds().get(0), grant, Against.NOTHING) == Width.EVERYTHING;
  }

  /** Whether it does not say of which services its actions are. */
  static boolean isBroad(Grant grant) {
    if (grant.statement().actions().sense() == Sense.ALL_BUT) {
      return true;
    }
    for (String pattern : grant.statement().actions().patterns()) {
      if (Actions.endOfService(pattern) < 0) {
        return true;
      }
    }
    return false;
  }

  /** All of them, as they are written. */
  List<Grant> all() {
    return all;
  }

  /** The patterns of actions that they list. */
  Stream<String> listed() {
    return all.stream()
        .map(grant -> grant.statement().actions())
        .filter(actions -> actions.sense() == Sense.ONLY)
        .flatMap(actions -> actions.patterns().stream());
  }

  /** Those that allow every action, or all but some, on every resource, or on all but some. */
  List<Grant> open() {
    return open;
  }

  /** The wanted actions that statements allow by name; others may be allowed by broad ones. */
  Set<AwsAction> named() {
    return named.keySet();
  }

  /** Statements that do not say of which services their actions are, the open ones left out. */
  List<Grant> broad() {
    return broad;
  }

  /** As many of those as it takes: where nothing denies the action, one without bounds will do. */
  List<Grant> enough(AwsAction action, Against against) {
    for (int at = 0; at < open.size() && against.isEmpty(); at++) {
      if (open.get(at).isUnbounded() && allows(action, open.get(at))) {
        return open.subList(at, at + 1);
      }
    }
    return of(action);
  }

  /** Those that allow the action on something, the open ones first. */
  List<Grant> of(AwsAction action) {
    if (!known.isWanted(action)) {
      List<Grant> grants = new ArrayList<>();
      selecting(action, all, grants);
      return grants;
    }
    List<Grant> own = named.getOrDefault(action, List.of());
    if (open.isEmpty() && broad.isEmpty()) {
      return own;
    }
    List<Grant> grants = new ArrayList<>();
    selecting(action, open, grants);
    selecting(action, broad, grants);
    grants.addAll(own);
    return grants;
  }

  private void selecting(AwsAction action, List<Grant> from, List<Grant> to) {
    for (Grant grant : from) {
      if (allows(action, grant)) {
        to.add(grant);
      }
    }
  }

  private boolean allows(AwsAction action, Grant grant) {
    return grant.selects(action) && !narrows.test(action, grant);
  }
}
