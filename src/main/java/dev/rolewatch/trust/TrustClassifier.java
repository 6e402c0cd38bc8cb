package dev.rolewatch.trust;

import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Sense;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells from a role's trust policy who may take it, as findings beside its verdict. Each statement
 * that lets somebody take the role is looked at with all that is denied to them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal
 *     element</a>
 */
public final class TrustClassifier {
  private static final Comparator<TrustFinding> WORST_FIRST =
      Comparator.comparing(TrustFinding::kind)
          .thenComparing(TrustFinding::because)
          .thenComparing(finding -> finding.statement().orElse(""));

  private static final List<TrustParty> SUBJECTS =
      List.of(
          new TrustEverySubject(TrustActions.BY_WEB_IDENTITY),
          new TrustEverySubject(TrustActions.BY_SAML));

  /** What a reader should know about who may take the role, worst first, nothing twice. */
  public List<TrustFinding> findings(Role role) {
    TrustDenials denials = TrustDenials.in(role.trust());
    Map<Said, TrustFinding> distinct =
        role.trust().statements().stream()
            .filter(statement -> statement.effect() == Effect.ALLOW)
            .flatMap(statement -> findings(statement, denials, role))
            .collect(
                Collectors.toMap(
                    Said::by,
                    finding -> finding,
                    BinaryOperator.minBy(WORST_FIRST),
                    LinkedHashMap::new));
    return distinct.values().stream().sorted(WORST_FIRST).toList();
  }

  /** The same is said but once, whichever statement it is true of. */
  private record Said(Kind kind, String because) {
    static Said by(TrustFinding finding) {
      return new Said(finding.kind(), finding.because());
    }
  }

  private static Stream<TrustFinding> findings(
      Statement statement, TrustDenials denials, Role role) {
    List<TrustNote> notes =
        parties(statement).stream()
            .filter(party -> TrustActions.include(statement.actions(), party.action()))
            .flatMap(denials::left)
            .flatMap(
                party ->
                    party.notes(
                        TrustDemands.of(statement, denials.conditionsOn(party)),
                        role.arn().account()))
            .toList();
    return TrustNote.findings(notes, statement.label());
  }

  private static List<TrustParty> parties(Statement statement) {
    List<String> principals = statement.principals().patterns();
    if (statement.principals().sense() == Sense.ALL_BUT) {
      return everybody(statement, principals);
    }
    List<TrustParty> parties = new ArrayList<>();
    for (String principal : principals) {
      if (TrustParty.isEverybody(principal)) {
        parties.addAll(everybody(statement, List.of()));
      } else if (principal.equals("Federated:*")) {
        parties.addAll(SUBJECTS);
      } else {
        parties.add(TrustParty.parse(principal));
      }
    }
    return parties;
  }

  /** Where everybody may use their own credentials, what a token can do adds nothing. */
  private static List<TrustParty> everybody(Statement statement, List<String> except) {
    TrustParty everybody = new TrustEverybody(except);
    return TrustActions.include(statement.actions(), everybody.action())
        ? List.of(everybody)
        : SUBJECTS;
  }
}
