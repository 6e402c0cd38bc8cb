package dev.rolewatch.stories;

import java.util.Locale;

/** A role of the example accounts. */
record Role(String account, String path, String name) {
  static final String PRODUCTION = "111111111111";
  static final String STAGING = "222222222222";
  static final String STRANGER = "999999999999";

  static final Role ADMIN = new Role(PRODUCTION, "/", "production-admin");
  static final Role ENGINEER = new Role(PRODUCTION, "/", "platform-engineer");
  static final Role DEPLOY = new Role(PRODUCTION, "/", "ci-deploy");
  static final Role JUMP = new Role(PRODUCTION, "/", "jump");
  static final Role INSTANCE = new Role(PRODUCTION, "/", "web-instance");
  static final Role STAGING_ADMIN = new Role(STAGING, "/", "OrganizationAccountAccessRole");
  static final Role JANITOR = new Role(PRODUCTION, "/service-role/", "account-janitor");
  static final Role SSO_ADMIN =
      new Role(
          PRODUCTION,
          "/aws-reserved/sso.amazonaws.com/eu-central-1/",
          "AWSReservedSSO_AdministratorAccess_0123456789abcdef");

  String arn() {
    return "arn:aws:iam::%s:role%s%s".formatted(account, path, name);
  }

  /** For example {@code AROAPRODUCTIONADMIN00}. */
  String id() {
    String letters = (name + account).replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    return "AROA" + letters.substring(Math.max(0, letters.length() - 17));
  }

  String session(String sessionName) {
    return "arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, name, sessionName);
  }
}
