package dev.rolewatch.trust;

import java.util.Locale;
import java.util.Optional;

/**
 * Something about who may take a role that its reader should know. It stands beside the verdict:
 * trust says who holds the role's permissions, never how strong they are.
 *
 * @param because one plain sentence without a full stop, for example {@code "anybody in any AWS
 *     account may take it"}
 * @param statement the trust statement's {@code Sid} or place; absent where what is missing from
 *     the whole policy is the finding
 */
public record TrustFinding(Kind kind, String because, Optional<String> statement) {

  public TrustFinding {
    if (because.isBlank()) {
      throw new IllegalArgumentException("a trust finding says why");
    }
  }

  /** What kind of opening it is, worst first. {@link #toString} is the spelling in JSON. */
  public enum Kind {
    /** Everybody with AWS credentials, or with none, may take it. */
    ANY_PRINCIPAL,
    /**
     * A federated trust that does not say which subject: any workflow, any user of the provider.
     */
    FEDERATION_WITHOUT_SUBJECT,
    /** Another account may take it, and need not name an external id. */
    CROSS_ACCOUNT_WITHOUT_EXTERNAL_ID,
    /** Another account may take it, and must name an external id. */
    CROSS_ACCOUNT_WITH_EXTERNAL_ID,
    /** People may take it without MFA. */
    NO_MFA,
    /** An AWS service may take it. */
    SERVICE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
