package dev.rolewatch.cli;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.TopicMessage;

/**
 * Standard output in one format. What is sent comes in the order of time; after that, every outcome
 * comes in the order of the input.
 */
interface Terminal extends AutoCloseable {

  /** An alert is sent to people. */
  default void people(Alert alert) {}

  /** A digest or a note is sent to people. */
  default void people(TopicMessage notice) {}

  /** An alert is sent to systems. */
  default void systems(Alert alert) {}

  /** A note is sent to systems. */
  default void systems(TopicMessage note) {}

  /** Whether this one prints what became of records. */
  default boolean printsOutcomes() {
    return false;
  }

  /** What became of a record. */
  default void print(Outcome outcome) {}

  /** Writes what ends the report. */
  @Override
  default void close() {}
}
