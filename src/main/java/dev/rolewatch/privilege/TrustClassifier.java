package dev.rolewatch.privilege;

import dev.rolewatch.iam.Role;
import java.util.List;

/** Tells from a role's trust policy who may take it, as findings beside its verdict. */
public final class TrustClassifier {

  /** What a reader should know about who may take the role, worst first. */
  public List<TrustFinding> findings(Role role) {
    return List.of();
  }
}
