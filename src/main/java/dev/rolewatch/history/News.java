package dev.rolewatch.history;

/** What is new about an act, as against what is remembered. */
public enum News {
  /** This person is not known to have taken this role, and more than that is known. */
  FIRST_OF_ROLE,
  /** This person is not known to come from this network, but from others. */
  FIRST_FROM_NETWORK,
  /** This person is not known to use this client, but others. */
  FIRST_WITH_CLIENT,
  /** Another network than that of the uses that were told of lately. */
  OTHER_NETWORK,
  /** Another client than that of the uses that were told of lately. */
  OTHER_CLIENT,
  /** The uses that were told of lately had MFA. */
  WITHOUT_MFA_NOW,
  /** The same was refused a while ago. */
  AFTER_REFUSAL
}
