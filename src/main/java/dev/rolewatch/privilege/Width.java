package dev.rolewatch.privilege;

/** How much of a kind of resources a policy reaches; widest last. */
enum Width {
  /** Nothing: the pattern can never match a resource of the kind. */
  NOTHING,
  /** Resources that are named one by one. */
  NAMED,
  /** Some, by a pattern: {@code role/app-*}. */
  PATTERN,
  /** All of them in the account, or in one region of it. */
  EVERYTHING;

  /** No more than the other. */
  Width within(Width other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** At least the other. */
  Width or(Width other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
