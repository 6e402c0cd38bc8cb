package dev.rolewatch.alert;

import java.util.List;

/** Whether to speak of a role use. */
sealed interface Decision {

  /**
   * Tell people and systems.
   *
   * @param reasons what the severity is made of
   */
  record Speak(Severity severity, List<String> reasons) implements Decision {}

  /** Say nothing, for a reason. */
  record Silence(String because) implements Decision {}
}
