package dev.rolewatch.privilege;

/** Whether a statement, or a permission, holds for a request by the role; strongest last. */
enum Hold {
  /** It cannot hold. */
  NEVER,
  /** It depends on something that is not known from the role alone: a factor, an address, a tag. */
  GUARDED,
  /** Nothing stands in its way. */
  ALWAYS;

  /** Both must hold. */
  Hold and(Hold other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Either will do. */
  Hold or(Hold other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
