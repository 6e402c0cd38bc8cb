package dev.rolewatch.trail;

/** What happened to the role. */
public enum Act {
  /** STS handed out a session: AssumeRole, AssumeRoot, pod identity, Roles Anywhere. */
  ASSUMED,
  /** The same was asked for and refused, or a sign-in failed. */
  DENIED,
  /** The console switched into the role, or renewed the switch. */
  SWITCHED,
  /** Somebody signed in to the console or with {@code aws login}. */
  SIGNED_IN,
  /** An identity provider's user was given the session: SAML, OIDC, Identity Center. */
  FEDERATED,
  /** The console switched back out of the role. */
  LEFT
}
