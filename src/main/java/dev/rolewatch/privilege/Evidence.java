package dev.rolewatch.privilege;

import java.util.Locale;

/** What makes a role elevated. {@link #toString} is the spelling of the alert's JSON. */
public enum Evidence {
  /** What its policies allow. */
  POLICIES,
  /** The operator's tag. */
  TAG,
  /** The operator's list of names. */
  NAME,
  /** It could not be read. */
  UNREADABLE,
  /** It is root. */
  ROOT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
