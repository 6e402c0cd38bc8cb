package dev.rolewatch.alert;

import java.util.Locale;

/** How urgent an alert is, most urgent first. {@link #toString} is the spelling of the JSON. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** One step more urgent, if there is one. */
  public Severity raised() {
    return switch (this) {
      case CRITICAL, HIGH -> CRITICAL;
      case MEDIUM -> HIGH;
      case LOW -> MEDIUM;
    };
  }

  /** One step less urgent, if there is one. */
  public Severity lowered() {
    return switch (this) {
      case CRITICAL -> HIGH;
      case HIGH -> MEDIUM;
      case MEDIUM, LOW -> LOW;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
