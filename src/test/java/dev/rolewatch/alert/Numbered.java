package dev.rolewatch.alert;

/** Alerts that differ by their id alone. */
final class Numbered {
  private static final Alert ANA = Sample.ana().alert();

  private Numbered() {}

  static Alert alert(int number) {
    return LoneAlert.of(
        "rw-%016x".formatted(number),
        ANA.severity(),
        ANA.reasons(),
        ANA.use(),
        ANA.subject(),
        ANA.enrichment(),
        ANA.age());
  }
}
