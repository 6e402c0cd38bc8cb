package dev.rolewatch.cli;

import dev.rolewatch.alert.Outcome;

/** Writes outcomes to standard output in one format. */
interface OutcomePrinter extends AutoCloseable {

  void print(Outcome outcome);

  /** Writes what ends the report. */
  @Override
  default void close() {}
}
