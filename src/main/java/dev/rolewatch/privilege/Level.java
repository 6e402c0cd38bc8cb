package dev.rolewatch.privilege;

/** How strong a role is, from what its policies allow; strongest first. */
public enum Level {
  /** Effective {@code *} on {@code *}, or it can grant itself everything without help. */
  ADMIN,
  /** A complete privilege-escalation technique. */
  ESCALATION,
  /** Escalation that needs an existing stronger target, wide secrets, exposure, destruction. */
  HIGH,
  /** Bulk data reads, whole services, production writes, scoped techniques. */
  MEDIUM,
  /** Narrow changes. */
  LOW,
  /** Metadata and log writers. */
  NONE,
  /** The role could not be read: never taken for an ordinary one. */
  UNDETERMINED;

  /**
   * One level weaker: what a condition in the way makes of a finding. It does not remove one, so
   * that LOW stays LOW.
   */
  public Level lowered() {
    return switch (this) {
      case ADMIN -> ESCALATION;
      case ESCALATION -> HIGH;
      case HIGH -> MEDIUM;
      case MEDIUM, LOW -> LOW;
      case NONE -> NONE;
      case UNDETERMINED -> UNDETERMINED;
    };
  }

  /** Whether this level calls for an alert where {@code minimum} is asked for. */
  public boolean reaches(Level minimum) {
    return this == UNDETERMINED || compareTo(minimum) <= 0;
  }
}
