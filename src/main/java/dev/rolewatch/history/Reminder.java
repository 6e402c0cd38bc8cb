package dev.rolewatch.history;

import java.time.Instant;

/**
 * Something to be done at a certain time.
 *
 * @param at when it is due, to the millisecond
 * @param id tells those of the same list and time apart
 */
public record Reminder<T>(Agenda<T> list, Instant at, String id, T value) {

  /**
   * A list of reminders.
   *
   * @param type a record that Jackson reads and writes without help
   * @param name one word
   */
  public record Agenda<T>(Class<T> type, String name) {}
}
