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
    String can =
        width == Width.EVERYTHING ? ", so the role can " : ", so within these the role can ";
    return allowances() + can + consequence + needs() + guard();
  }

  private String allowances() {
    List<String> clauses = new ArrayList<>();
    String policy = "";
    for (Map.Entry<Grant, List<AwsAction>> each : byGrant().entrySet()) {
      String named = each.getKey().named();
      String allows = Phrases.actions(each.getValue()) + " on " + Phrases.resources(each.getKey());
      clauses.add(named.equals(policy) ? allows : named + " allows " + allows);
      policy = named;
    }
    return Phrases.list(clauses);
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

  private static String needs(Grant grant) {
    return Conditions.needs(grant.statement())
        + (grant.demandsBoundary() ? " that keeps what is granted within that boundary" : "");
  }

  private String guard() {
    return hold == Hold.ALWAYS
        ? ""
        : ", "
            + parts.stream()
                .map(Part::grant)
                .filter(grant -> grant.hold() == Hold.GUARDED)
                .sorted(Comparator.comparing(Grant::asksForService))
                .map(Use::needs)
                .findFirst()
                .orElse("guarded by a condition of what limits it");
  }
}
