package dev.rolewatch.stories;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody who calls STS.
 *
 * @param identity the {@code userIdentity} of the record in the own account
 * @param account the own account
 * @param arn as {@code SwitchFrom} has it
 */
record Actor(Map<String, Object> identity, String account, String arn) {

  /** An IAM user with a long-term access key, of which no record tells a second factor. */
  static Actor user(String name) {
    return user(name, Role.PRODUCTION);
  }

  static Actor user(String name, String account) {
    String arn = "arn:aws:iam::%s:user/%s".formatted(account, name);
    Map<String, Object> identity = new LinkedHashMap<>();
    identity.put("type", "IAMUser");
    identity.put("principalId", "AIDAEXAMPLE" + name.toUpperCase(Locale.ROOT));
    identity.put("arn", arn);
    identity.put("accountId", account);
    identity.put("accessKeyId", "AKIAEXAMPLE" + name.toUpperCase(Locale.ROOT));
    identity.put("userName", name);
    return new Actor(identity, account, arn);
  }

  /** The same IAM user in a session that began with a second factor. */
  Actor withMfa() {
    return mfa("true");
  }

  /** The same IAM user in a session that began without one. */
  Actor withoutMfa() {
    return mfa("false");
  }

  private Actor mfa(String isThere) {
    return with(
        "sessionContext",
        Map.of(
            "attributes",
            Map.of("creationDate", "2026-03-03T01:00:00Z", "mfaAuthenticated", isThere)));
  }

  /** The same caller, for whom the console makes the call. */
  Actor inTheConsole() {
    return with("invokedBy", "AWS Internal");
  }

  private Actor with(String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(identity);
    more.put(field, value);
    return new Actor(more, account, arn);
  }

  static Actor service(String name) {
    return new Actor(Map.of("type", "AWSService", "invokedBy", name), Role.PRODUCTION, name);
  }

  static Actor root() {
    String arn = "arn:aws:iam::%s:root".formatted(Role.PRODUCTION);
    return new Actor(
        Map.of(
            "type",
            "Root",
            "principalId",
            Role.PRODUCTION,
            "arn",
            arn,
            "accountId",
            Role.PRODUCTION,
            "accessKeyId",
            "AKIAEXAMPLEROOT"),
        Role.PRODUCTION,
        arn);
  }

  /** A user whom Identity Center sends to STS with a SAML assertion. */
  static Actor ofIdentityCenter(String mail) {
    String id = "bm90IGEgcmVhbCBoYXNo=";
    return new Actor(
        Map.of(
            "type",
            "SAMLUser",
            "principalId",
            id + ":" + mail,
            "userName",
            mail,
            "identityProvider",
            id),
        Role.PRODUCTION,
        mail);
  }

  /** A job of GitHub Actions, for example of {@code repo:acme/shop:ref:refs/heads/main}. */
  static Actor job(String subject) {
    String provider =
        "arn:aws:iam::%s:oidc-provider/token.actions.githubusercontent.com"
            .formatted(Role.PRODUCTION);
    return new Actor(
        Map.of(
            "type",
            "WebIdentityUser",
            "principalId",
            provider + ":sts.amazonaws.com:" + subject,
            "userName",
            subject,
            "identityProvider",
            provider),
        Role.PRODUCTION,
        subject);
  }

  /** A session of a role. */
  static Actor session(Role role, String name, Instant began, String accessKeyId) {
    Map<String, Object> identity = new LinkedHashMap<>();
    identity.put("type", "AssumedRole");
    identity.put("principalId", role.id() + ":" + name);
    identity.put("arn", role.session(name));
    identity.put("accountId", role.account());
    identity.put("accessKeyId", accessKeyId);
    identity.put(
        "sessionContext",
        Map.of(
            "sessionIssuer",
            Map.of(
                "type", "Role",
                "principalId", role.id(),
                "arn", role.arn(),
                "accountId", role.account(),
                "userName", role.name()),
            "attributes",
            Map.of(
                "creationDate",
                began.truncatedTo(ChronoUnit.SECONDS).toString(),
                "mfaAuthenticated",
                "false")));
    return new Actor(identity, role.account(), role.session(name));
  }

  /** The same session with another key, as the console and Identity Center mint them. */
  Actor withKey(String accessKeyId) {
    return with("accessKeyId", accessKeyId);
  }

  String principalId() {
    return String.valueOf(identity.getOrDefault("principalId", ""));
  }

  boolean isService() {
    return "AWSService".equals(identity.get("type"));
  }
}
