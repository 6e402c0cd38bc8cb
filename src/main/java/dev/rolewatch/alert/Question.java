package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human.Confidence;

/** Whom to ask first, and by which way. */
record Question(Alert alert, Neutral medium) {

  /** For example {@code Ask ana by phone or face to face whether this was them. …}. */
  String ask() {
    Who who = new Who(alert, medium);
    Caller caller = alert.use().caller();
    return switch (caller.kind()) {
      case IAM_USER, SAML, FEDERATED, ROLE_SESSION ->
          who.person().map(this::person).orElseGet(this::nobody);
      case IDENTITY_CENTER -> identityCenter(caller);
      case ROOT ->
          "Ask those who hold the root password and the MFA device, by phone or face to face,"
              + " whether this was them. "
              + expected();
      case WEB_IDENTITY ->
          "Check that a job or workload of "
              + caller.name().map(medium::quoted).orElse("this provider")
              + " was due to do this now, and who started it. "
              + expected();
      case SERVICE ->
          "Check which resource made the service do this, and who created or changed it last. "
              + expected();
      case ACCOUNT ->
          "Look for the same call in CloudTrail of account "
              + caller.account().map(AccountId::value).map(medium::of).orElse("of the caller")
              + ": only there the person is named. If that account is not yours, ask its owner; if"
              + " nobody knows it, take this for an attack.";
      case UNKNOWN ->
          caller
                  .name()
                  .map(name -> "Find out who or what " + medium.quoted(name) + " is. ")
                  .orElse("The event does not name the caller: look at address and client. ")
              + expected();
    };
  }

  private String person(String name) {
    String asked =
        alert.use().act() == Act.DENIED ? "whether they tried this" : "whether this was them";
    return "Ask "
        + medium.quoted(name)
        + ", by phone or face to face, "
        + asked
        + ": whoever has their credentials may read their mail and chat, too. "
        + expected();
  }

  private String identityCenter(Caller caller) {
    return caller.name().isPresent()
        ? person(caller.name().get())
        : "Look the user's id up in IAM Identity Center, and ask them, by phone or face to face,"
            + " whether this was them. "
            + expected();
  }

  private String nobody() {
    if (alert.use().human().confidence() == Confidence.CLAIMED) {
      return "Find out who is behind "
          + medium.quoted(alert.use().human().name())
          + ", and ask them by phone or face to face. Do not rely on the name: the caller chose it. "
          + expected();
    }
    return "Nothing in the event names a person. Find out who or what uses the caller's"
        + " credentials, and whether this was due. "
        + expected();
  }

  private String expected() {
    if (alert.use().act() != Act.DENIED) {
      return "If it was expected, you are done.";
    }
    return new Deed(alert, medium).isBareSignIn()
        ? "Nobody got in; a mistyped password is the usual cause."
        : "Nothing was handed out; a slip or a missing permission is the usual cause.";
  }
}
