package dev.rolewatch.alert;

/** Where an alert goes: a topic for people, a topic for systems, a terminal. */
@FunctionalInterface
public interface AlertChannel {

  /**
   * @throws AlertNotSentException if it did not arrive; the caller must see to it that it is tried
   *     again
   */
  Receipt send(Alert alert) throws AlertNotSentException;
}
