package dev.rolewatch.history;

/**
 * What to look at when a quiet period is over.
 *
 * @param repeats the id of the key of its {@link Repeats}
 */
record QuietPeriodEnd(String repeats) {
  static final Reminder.Agenda<QuietPeriodEnd> AGENDA =
      new Reminder.Agenda<>(QuietPeriodEnd.class, "quiet-period-ends");
}
