package dev.rolewatch.trust;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a trust must say of a token so that it is not for every customer of the provider. Where many
 * share an issuer, the tenant is in a claim, and that claim must be fixed up to the tenant; where
 * an issuer is one organization's own (CircleCI, Bitbucket, an Entra tenant), any claim will do.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html">Identity-provider
 *     controls for shared OIDC providers</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif">Keys
 *     for OIDC federation</a>
 * @param issuer a pattern for its URL without {@code https://}
 * @param anybody whom it vouches for, in words; empty where the issuer's name says it best
 * @param subject what a condition should name, for example {@code the service account}
 * @param claims those that name the tenant, each with how far its value must be fixed, as a regular
 *     expression for the value's beginning; a line feed stands for the end of a value that is fixed
 *     as a whole
 */
record TrustIssuer(Pattern issuer, String anybody, String subject, Map<String, Pattern> claims) {
  private static final String WHOLE = "[^\n]+\n";
  private static final String OWNER = "[^/:\n]+[/\n]";
  private static final String LABELLED = "[^:/\n]+:[^:/\n]+[:/\n]";

  /**
   * A subject may be made of other claims than by default, and anybody can choose which: it must be
   * one that names a repository or its owner.
   */
  private static final String GITHUB_SUBJECT =
      "(?:[^\n]*:)?(?:repo|repository|repository_id|repository_owner|repository_owner_id"
          + "|enterprise|enterprise_id|job_workflow_ref|workflow_ref):[^:/\n]+[:/\n]";

  private static final TrustIssuer GITHUB =
      new TrustIssuer(
          "(?:vs)?token\\.actions\\.githubusercontent\\.com",
          "any workflow in anybody's repository on GitHub",
          "the repository or its owner",
          Map.of(
              "sub", GITHUB_SUBJECT,
              "repository", OWNER,
              "repository_id", WHOLE,
              "repository_owner", WHOLE,
              "repository_owner_id", WHOLE,
              "enterprise", WHOLE,
              "enterprise_id", WHOLE,
              "job_workflow_ref", OWNER));
  private static final TrustIssuer GITHUB_AUDIT_LOG =
      new TrustIssuer(
          "oidc-configuration\\.audit-log\\.githubusercontent\\.com",
          "any enterprise's audit log on GitHub",
          "the enterprise",
          Map.of("sub", "https://github\\.com/[^/\n]+[/\n]"));
  private static final TrustIssuer EKS =
      new TrustIssuer(
          "oidc[.-]eks\\.[a-z0-9.-]+/id/.+",
          "any pod of the EKS cluster",
          "the service account",
          Map.of("sub", "system:serviceaccount:[^:\n]+[:\n]"));
  static final TrustIssuer COGNITO =
      new TrustIssuer(
          "cognito-identity[a-z0-9.-]*\\.amazonaws\\.com(?:\\.cn)?",
          "any user of anybody's Cognito identity pool",
          "the pool",
          Map.of("aud", WHOLE, "sub", WHOLE));
  private static final TrustIssuer GOOGLE =
      new TrustIssuer(
          "accounts\\.google\\.com",
          "anybody with a Google account",
          "the client or the subject",
          Map.of("aud", WHOLE, "azp", WHOLE, "sub", WHOLE, "email", WHOLE));
  private static final TrustIssuer FACEBOOK =
      new TrustIssuer(
          "graph\\.facebook\\.com",
          "anybody with a Facebook account",
          "the app",
          Map.of("app_id", WHOLE, "id", WHOLE));
  private static final TrustIssuer AMAZON =
      new TrustIssuer(
          "www\\.amazon\\.com",
          "anybody with an Amazon account",
          "the app",
          Map.of("app_id", WHOLE, "user_id", WHOLE));
  private static final TrustIssuer SENTINEL =
      new TrustIssuer(
          "sts\\.windows\\.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/?",
          "any customer of Microsoft Sentinel",
          "the workspace in sts:RoleSessionName",
          Map.of("sts:RoleSessionName", WHOLE));
  private static final TrustIssuer VERCEL =
      new TrustIssuer(
          "oidc\\.vercel\\.com",
          "any project of any Vercel team",
          "the team",
          Map.of("aud", "https://vercel\\.com/[^/\n]+[/\n]", "sub", LABELLED));
  private static final TrustIssuer BY_AUDIENCE =
      new TrustIssuer(
          "api\\.pulumi\\.com/oidc|sandboxes\\.cloud",
          "",
          "the organization",
          Map.of("aud", WHOLE, "sub", WHOLE));

  /** The subject begins with a label and the tenant: {@code organization:acme:project:…}. */
  private static final TrustIssuer BY_SUBJECT =
      new TrustIssuer(
          "gitlab\\.com|app\\.terraform\\.io|agent\\.buildkite\\.com|oidc\\.codefresh\\.io"
              + "|studio\\.datachain\\.ai/api|scalr\\.io|tokens\\.cloud\\.shisho\\.dev"
              + "|proidc\\.upbound\\.io|oidc\\.op1\\.openshiftapps\\.com/.+"
              + "|rh-oidc\\.s3\\.us-east-1\\.amazonaws\\.com/.+",
          "",
          "the subject",
          Map.of("sub", LABELLED));

  private static final List<TrustIssuer> KNOWN =
      List.of(
          GITHUB,
          GITHUB_AUDIT_LOG,
          EKS,
          COGNITO,
          GOOGLE,
          FACEBOOK,
          AMAZON,
          SENTINEL,
          VERCEL,
          BY_AUDIENCE,
          BY_SUBJECT);

  /** One organization's own: any claim will do. */
  private static final TrustIssuer OWN =
      new TrustIssuer(".*", "", "the subject or the audience", Map.of());

  private TrustIssuer(String issuer, String anybody, String subject, Map<String, String> claims) {
    this(
        Pattern.compile(issuer, Pattern.CASE_INSENSITIVE),
        anybody,
        subject,
        claims.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, claim -> Pattern.compile(claim.getValue()))));
  }

  /**
   * @param issuer its URL without {@code https://}
   */
  static TrustIssuer of(String issuer) {
    return KNOWN.stream()
        .filter(known -> known.issuer.matcher(issuer).matches())
        .findFirst()
        .orElse(OWN);
  }

  /** For example {@code any pod of the EKS cluster}. */
  String anybody(String issuer) {
    return anybody.isEmpty() ? "anybody for whom " + issuer + " vouches" : anybody;
  }

  /** Whether the check lets only tokens of known tenants through. */
  boolean isNamedBy(TrustCheck check, String issuer) {
    if (claims.isEmpty()) {
      return check.key().startsWith(issuer.toLowerCase(Locale.ROOT) + ":")
          && check.values().stream().noneMatch(value -> value.fixed().isEmpty());
    }
    return claims.entrySet().stream()
        .anyMatch(
            claim ->
                check.isOn(key(claim.getKey(), issuer), value -> fits(claim.getValue(), value)));
  }

  private static String key(String claim, String issuer) {
    return claim.contains(":") ? claim : issuer + ":" + claim;
  }

  private static boolean fits(Pattern form, TrustValue value) {
    return form.matcher(value.isWhole() ? value.text() + "\n" : value.fixed()).lookingAt();
  }
}
