package dev.rolewatch.trail;

/**
 * Whether the caller proved a second factor to AWS.
 *
 * <p>{@code mfaAuthenticated} speaks of the MFA of IAM users and root alone: it reads {@code
 * "false"} for SAML, Identity Center and chained sessions even where the person used one, and is
 * absent for long-term keys. Those are {@link #UNKNOWN}, never {@link #NO}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
public enum Mfa {
  YES,
  NO,
  UNKNOWN
}
