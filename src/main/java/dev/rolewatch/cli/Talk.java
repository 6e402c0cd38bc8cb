package dev.rolewatch.cli;

/** Where standard error goes. */
enum Talk {
  /** A person watches: a line may be written over. */
  TO_A_TERMINAL,
  /** A file, a pipe or a program: each line is there to stay. */
  TO_A_FILE
}
