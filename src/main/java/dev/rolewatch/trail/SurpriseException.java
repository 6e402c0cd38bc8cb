package dev.rolewatch.trail;

/** Something is not as trails are written: a parser has to look at it. */
final class SurpriseException extends Exception {
  private static final long serialVersionUID = 1L;

  SurpriseException() {
    super(null, null, false, false);
  }
}
