package dev.rolewatch.trail;

/**
 * The name of an act, from mail to ticket to review: {@code rw-} and 16 hexadecimal digits, for
 * example {@code rw-3f9a1c0b7d2e4a65}. It is made of the event's {@code sharedEventID}, or else its
 * {@code eventID}, so that both copies of a cross-account call and every retry have the same.
 */
public final class ActId {
  private static final int DIGITS = 16;

  private ActId() {}

  public static String of(RoleUse.Event event) {
    return "rw-" + Sha256.hex(event.sharedId().orElse(event.id())).substring(0, DIGITS);
  }
}
