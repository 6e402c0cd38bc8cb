package dev.rolewatch.alert;

/** What a channel did with an alert. */
public enum Receipt {
  /** It is sent. */
  SENT,
  /** It had been sent before, and was not sent again. */
  SENT_BEFORE,
  /** It will be in the next digest: too many were sent in this minute. */
  IN_DIGEST
}
