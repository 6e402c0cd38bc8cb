package dev.rolewatch.trail;

/**
 * Whether a call proves MFA.
 *
 * <ul>
 *   <li>{@code mfaAuthenticated "true"}, or {@code MFAUsed "Yes"} at a sign-in: yes
 *   <li>{@code serialNumber} in a successful call of an IAM user: yes, because STS refuses a wrong
 *       code
 *   <li>{@code "false"} or {@code "No"} for an IAM user or root: no; but a sign-in that failed may
 *       have ended before the code was asked for
 *   <li>anything else: not known; {@code "false"} is also what AWS writes for people whose identity
 *       provider asked for a second factor
 * </ul>
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
final class MfaReading {

  private MfaReading() {}

  static Mfa of(Call call, Act act) {
    String session =
        call.userIdentity()
            .in("sessionContext")
            .in("attributes")
            .text("mfaAuthenticated")
            .orElse("");
    String signIn = call.additional().text("MFAUsed").orElse("");
    if (session.equalsIgnoreCase("true") || signIn.equalsIgnoreCase("Yes")) {
      return Mfa.YES;
    }
    if (!isOfAccount(call.identity())) {
      return Mfa.UNKNOWN;
    }
    if (act == Act.ASSUMED && call.request().text("serialNumber").isPresent()) {
      return Mfa.YES;
    }
    boolean isSignInWithout = act != Act.DENIED && signIn.equalsIgnoreCase("No");
    return session.equalsIgnoreCase("false") || isSignInWithout ? Mfa.NO : Mfa.UNKNOWN;
  }

  /** Whether AWS itself would have asked this caller for the second factor. */
  private static boolean isOfAccount(Caller caller) {
    return caller instanceof Caller.IamUser || caller instanceof Caller.Root;
  }
}
