package dev.rolewatch.privilege;

import java.util.Locale;

/**
 * What a technique leads to, and how strong a role is that can use it on everything. The first four
 * are the categories of pathfinding.cloud. {@link #parse} reads the spelling of the data.
 *
 * @see <a href="https://pathfinding.cloud/">pathfinding.cloud, a catalogue of IAM privilege
 *     escalation paths</a>
 */
enum TechniqueClass {
  /** The role gives itself more. */
  SELF_ESCALATION(Level.ESCALATION),
  /** The role becomes another principal. */
  PRINCIPAL_ACCESS(Level.ESCALATION),
  /** The role starts something new with another role in it. */
  NEW_PASSROLE(Level.ESCALATION),
  /** The role takes over something that has another role already. */
  EXISTING_PASSROLE(Level.HIGH),
  CREDENTIAL_ACCESS(Level.HIGH),
  LOGGING_TAMPERING(Level.HIGH),
  /** Destruction without return. */
  DESTRUCTION(Level.HIGH),
  RESOURCE_EXPOSURE(Level.HIGH),
  /** Bulk reads of content. */
  DATA_ACCESS(Level.MEDIUM),
  /** Reads of the metadata that an intruder looks for first. */
  RECONNAISSANCE(Level.LOW),
  /** What log writers and agents need, and what harms nobody. */
  TELEMETRY(Level.NONE);

  private final Level onEverything;

  TechniqueClass(Level onEverything) {
    this.onEverything = onEverything;
  }

  static TechniqueClass parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The spelling of the data. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Level onEverything() {
    return onEverything;
  }

  /** Whether it takes several permissions that make sense only together. */
  boolean isEscalation() {
    return compareTo(EXISTING_PASSROLE) <= 0;
  }
}
