package dev.rolewatch.privilege;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A technique that a role can use, with the statements that allow its steps.
 *
 * @param hold {@link Hold#GUARDED} if a condition is in the way
 * @param width how far it reaches
 * @param parts in the order of the technique's steps
 * @param consequence what it lets the role do
 */
record Use(
    Technique technique,
    Level level,
    Hold hold,
    Width width,
    List<Part> parts,
    String consequence) {

  /** The better known first, and of those that are but lists of actions what covers most of one. */
  static final Comparator<Use> FOREMOST_FIRST =
      Comparator.comparing(Use::technique, Technique.FOREMOST_FIRST)
          .thenComparing(Use::alternativesLeftOut)
          .thenComparing(use -> use.technique().kind())
          .thenComparing(use -> use.technique().steps().size())
          .thenComparing(use -> use.technique().id());

  /** A step, and the statement that allows it. */
  record Part(AwsAction action, Grant grant) {}

  /** In percent, where the technique is one step. */
  private int alternativesLeftOut() {
    List<List<AwsAction>> steps = technique.steps();
    return steps.size() > 1 ? 0 : 100 - 100 * parts.size() / steps.get(0).size();
  }

  /** Whether it gives the role everything, if the conditions in its way are met. */
  boolean givesEverything() {
    return technique.onEverything() == Level.ADMIN || !consequence.equals(technique.lets());
  }

  Finding finding() {
    Grant first = parts.get(0).grant();
    return new Finding(
        level,
        new Reason(
            Optional.of(technique.id()),
            because(),
            Optional.of(first.policy().name()),
            Optional.of(first.statement().label())));
  }

  private String because() {
    return allowances() + guard() + so() + consequence + needs();
  }

  /** What follows is about no more than the resources before it, if not about everything. */
  private String so() {
    if (width == Width.EVERYTHING) {
      return ", so the role can ";
    }
    boolean isAsWritten = parts.stream().map(Part::grant).anyMatch(grant -> !grant.takesAll());
    return isAsWritten
        ? ", so on these resources only the role can "
        : ", so within its limits the role can ";
  }

  private String allowances() {
    List<String> clauses = new ArrayList<>();
    String policy = "";
    for (Map.Entry<Grant, List<AwsAction>> each : byGrant().entrySet()) {
      Grant grant = each.getKey();
      String named = grant.named();
      String allows =
          Phrases.actions(each.getValue()) + " on " + Phrases.resources(grant) + guard(grant);
      clauses.add(named.equals(policy) ? allows : named + " allows " + allows);
      policy = named;
    }
    return isGuardTold() ? String.join(", and ", clauses) : Phrases.list(clauses);
  }

  private Map<Grant, List<AwsAction>> byGrant() {
    Map<Grant, List<AwsAction>> grants = new LinkedHashMap<>();
    parts.forEach(
        part -> grants.computeIfAbsent(part.grant(), key -> new ArrayList<>()).add(part.action()));
    return grants;
  }

  private String needs() {
    return technique.target() == Technique.Target.EXISTING
        ? technique.needs().map(it -> " (it needs " + it + ")").orElse("")
        : "";
  }

  private String guard(Grant grant) {
    return hold == Hold.ALWAYS || grant.guard().isEmpty()
        ? ""
        : grant.guard()
            + (grant.demandsBoundary() ? " that keeps what is granted within that boundary" : "");
  }

  /** Of the guard that no statement above has told. */
  private String guard() {
    if (hold == Hold.ALWAYS || isGuardTold()) {
      return "";
    }
    boolean isOfService = parts.stream().anyMatch(part -> part.grant().asksForService());
    return isOfService ? Guard.ofService() : Guard.OF_LIMITS;
  }

  private boolean isGuardTold() {
    return hold != Hold.ALWAYS && parts.stream().anyMatch(part -> !part.grant().guard().isEmpty());
  }
}
