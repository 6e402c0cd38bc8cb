package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells how strong a role is, from its policies, and why. It knows nothing but the role. */
public final class Classifier {
  private final KnownActions known;
  private final List<Rule> rules;
  private final Breadth breadth;
  private final RemovalRule removals;

  /** With the techniques that ship with the product. */
  public Classifier() {
    this(Techniques.shipped(), ActionReference.shipped());
  }

  Classifier(List<Technique> techniques, ActionReference reference) {
    known = new KnownActions(reference, techniques);
    rules =
        List.of(new OpenStatements(techniques), new TechniqueRule(techniques), new AttachRule());
    breadth = new Breadth(known, techniques);
    removals = new RemovalRule(known, this::findings);
  }

  /** The verdict on a role that could be read; never {@link Level#UNDETERMINED}. */
  public Verdict classify(Role role) {
    return classify(role, List.of());
  }

  /**
   * The verdict on a role where session policies narrow it.
   *
   * @param session the session policies of the act, which limit together; empty if it has none
   */
  public Verdict classify(Role role, List<NamedPolicy> session) {
    List<Finding> findings = findings(role, session);
    Level level = level(findings);
    List<Reason> reasons = new ArrayList<>(narrowed(role, session, level).stream().toList());
    findings.forEach(finding -> reasons.add(finding.reason()));
    if (level == Level.NONE) {
      reasons.add(nothing(role));
    }
    return new Verdict(level, reasons);
  }

  private static Level level(List<Finding> findings) {
    return findings.isEmpty() ? Level.NONE : findings.get(0).level();
  }

  private List<Finding> findings(Role role, List<NamedPolicy> session) {
    EffectivePermissions permissions = EffectivePermissions.of(role, session, known);
    List<Finding> findings = findings(permissions);
    Optional<Finding> loosened = removals.finding(role, session, permissions, level(findings));
    if (loosened.isEmpty()) {
      return findings;
    }
    List<Finding> all = new ArrayList<>(loosened.stream().toList());
    findings.stream().filter(it -> !isSame(it, loosened.get())).forEach(all::add);
    return all;
  }

  /** Whether both are of one technique, so that the stronger says enough. */
  private static boolean isSame(Finding one, Finding other) {
    return one.reason().technique().equals(other.reason().technique());
  }

  private List<Finding> findings(EffectivePermissions permissions) {
    List<Finding> findings = new ArrayList<>();
    rules.forEach(rule -> findings.addAll(rule.findings(permissions)));
    findings.addAll(breadth.findings(permissions, List.copyOf(findings)));
    return findings.stream().sorted(Comparator.comparing(Finding::level)).toList();
  }

  private Optional<Reason> narrowed(Role role, List<NamedPolicy> session, Level level) {
    if (session.isEmpty()) {
      return Optional.empty();
    }
    Level whole = classify(role).level();
    return whole == level
        ? Optional.empty()
        : Optional.of(
            Reason.of("narrowed by a session policy: without it the role would be " + whole));
  }

  private static Reason nothing(Role role) {
    int count = role.policies().size();
    return Reason.of(
        count == 0
            ? "it has no policies"
            : "nothing in its %s reads content, changes anything or leads to another role"
                .formatted(count == 1 ? "policy" : count + " policies"));
  }
}
