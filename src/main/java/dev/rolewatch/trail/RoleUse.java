package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One use of a role, or of root, as one CloudTrail record tells it, whatever the API was.
 *
 * @param mfa whether the caller proved a second factor, as far as the record can know
 * @param denial present if and only if {@code act} is {@link Act#DENIED}
 * @param onBehalfOf the user of IAM Identity Center whose session it is, where AWS records one
 */
public record RoleUse(
    Event event,
    Act act,
    Target target,
    Caller caller,
    Human human,
    Mfa mfa,
    Origin origin,
    Session session,
    Optional<Denial> denial,
    Optional<OnBehalfOf> onBehalfOf) {

  public RoleUse {
    if (denial.isPresent() != (act == Act.DENIED)) {
      throw new IllegalArgumentException("a denied act has a denial, and no other act has one");
    }
  }

  /** The same use, by somebody of whom more is known than this record tells. */
  public RoleUse by(Human known, Mfa proved) {
    return new RoleUse(
        event, act, target, caller, known, proved, origin, session, denial, onBehalfOf);
  }

  /**
   * The record itself.
   *
   * @param sharedId the same in both copies of a cross-account call
   * @param time when the call was made
   * @param account the account whose trail recorded it ({@code recipientAccountId})
   * @param region the region of the record; for global endpoints not where it was served
   * @param source for example {@code sts.amazonaws.com}
   * @param name for example {@code AssumeRole}
   */
  public record Event(
      String id,
      Optional<String> sharedId,
      Instant time,
      Optional<AccountId> account,
      Optional<String> region,
      String source,
      String name) {}

  /**
   * Where the call came from. All texts are as recorded, and some are the caller's own.
   *
   * @param sourceIp an address, a service's DNS name or {@code AWS Internal}
   * @param servingRegion the region that served a call to a global endpoint
   */
  public record Origin(
      Optional<String> sourceIp, Optional<String> userAgent, Optional<String> servingRegion) {}

  /**
   * The session that was handed out, as far as the record describes it.
   *
   * @param principalId {@code AROA…:name}, which later calls carry
   * @param accessKeyId the id of the issued key, which later calls may carry
   * @param expiresAt from the record, or computed from the requested duration
   * @param tags session tags of the request, of the SAML assertion or web identity token, and those
   *     that came down the chain
   * @param policies the session policies that narrow the session: an inline document as JSON text,
   *     or ARNs of managed policies
   */
  public record Session(
      Optional<String> name,
      Optional<String> arn,
      Optional<String> principalId,
      Optional<String> accessKeyId,
      Optional<Instant> startedAt,
      Optional<Instant> expiresAt,
      Optional<String> sourceIdentity,
      Optional<String> externalId,
      Map<String, String> tags,
      List<String> policies) {

    public Session {
      tags = Collections.unmodifiableMap(new TreeMap<>(tags));
      policies = List.copyOf(policies);
    }

    /** A record that tells nothing of the session, as a denied call. */
    public static Session unknown() {
      return new Session(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of());
    }
  }

  /**
   * A user of IAM Identity Center. AWS writes this down, and no caller can choose it.
   *
   * @param userId in the identity store
   * @param identityStoreArn for example {@code
   *     arn:aws:identitystore::111111111111:identitystore/d-1234567890}
   */
  public record OnBehalfOf(String userId, String identityStoreArn) {}

  /** Why it was refused, in AWS's words. */
  public record Denial(Optional<String> errorCode, Optional<String> errorMessage) {}
}
