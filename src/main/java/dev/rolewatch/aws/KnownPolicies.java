package dev.rolewatch.aws;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.ManagedPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The managed policies of an account, by ARN, as far as they were read. */
final class KnownPolicies {
  private static final Selection ALL = new Selection(Sense.ONLY, List.of("*"));
  private static final PolicyDocument EVERYTHING =
      new PolicyDocument(
          List.of(
              new Statement("statement 1", Effect.ALLOW, ALL, ALL, Selection.none(), Map.of())));

  private final Map<String, NamedPolicy> readable = new HashMap<>();
  private final Map<String, String> unreadable = new HashMap<>();
  private final String missing;

  /**
   * @param missing what is said of a policy that is not there, with {@code %s} for its ARN
   */
  KnownPolicies(String missing) {
    this.missing = missing;
  }

  /** A document that may turn out to be none. */
  interface Source {
    PolicyDocument read() throws MalformedPolicyException;
  }

  /** Remembers a policy; a document that cannot be understood matters to those who have it only. */
  void add(String arn, Source source) {
    try {
      readable.put(arn, new NamedPolicy(name(arn), Optional.of(arn), source.read()));
      unreadable.remove(arn);
    } catch (MalformedPolicyException malformed) {
      unreadable.put(arn, malformed.getMessage());
      readable.remove(arn);
    }
  }

  /**
   * A policy that a role has attached. What AWS's own {@code AdministratorAccess} says is known
   * even if it was not read; without the words of any other policy, nobody can tell what a denial
   * elsewhere leaves of it.
   */
  NamedPolicy attached(String arn) throws UnreadableRoleException {
    if (!readable.containsKey(arn) && isAdministratorAccess(arn)) {
      return new NamedPolicy(name(arn), Optional.of(arn), EVERYTHING);
    }
    return boundary(arn);
  }

  private static boolean isAdministratorAccess(String arn) {
    return ManagedPolicy.find(arn).filter(ManagedPolicy.ADMINISTRATOR_ACCESS::equals).isPresent();
  }

  /** A policy that bounds a role. */
  NamedPolicy boundary(String arn) throws UnreadableRoleException {
    NamedPolicy policy = readable.get(arn);
    if (policy == null) {
      throw new UnreadableRoleException(
          unreadable.containsKey(arn)
              ? "policy %s cannot be understood: %s".formatted(arn, unreadable.get(arn))
              : missing.formatted(arn));
    }
    return policy;
  }

  /** A policy's ARN ends with its name. */
  private static String name(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
