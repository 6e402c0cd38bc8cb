package dev.rolewatch.privilege;

import java.util.Optional;

/**
 * What a call that was made says of whoever made it.
 *
 * @param text for example {@code iam:CreateUser}
 * @param service for example {@code iam}
 * @param effect whether it changes something
 * @param sensitivity why a reader should look at it, if so
 */
public record CalledAction(
    String text, String service, Effect effect, Optional<Sensitivity> sensitivity) {

  /** Whether a call changes something, by the access level of its action. */
  public enum Effect {
    CHANGE,
    NONE
  }

  /**
   * What a call is known to be misused for.
   *
   * @param category of the technique, as its data spells it: {@code credential-access}; {@code
   *     identity} and {@code permissions} for changes that no technique names
   * @param technique its id, where there is one
   * @param because completes "so the role could …"
   * @param weight whether such a call alone shows that its role is elevated
   */
  public record Sensitivity(
      String category, Optional<String> technique, String because, Weight weight) {}

  /** What a call shows. */
  public enum Weight {
    /** The role can raise itself, make identities, or blind the trail: it is elevated. */
    ELEVATING,
    /** Many an ordinary role does the like. */
    NOTABLE
  }
}
