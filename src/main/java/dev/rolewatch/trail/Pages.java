package dev.rolewatch.trail;

/** What is known of further pages of a list of records. */
enum Pages {
  /** There was no list. */
  NONE,
  LAST,
  /** The list names a next page. */
  MORE
}
