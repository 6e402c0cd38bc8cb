package dev.rolewatch.privilege;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of a technique that a role can take.
 *
 * @param width how far it reaches
 * @param parts the action that reaches that far, and others of the same statement that do
 */
record Step(Width width, List<Use.Part> parts) {

  /** The alternative that reaches farthest. */
  static Optional<Step> best(
      List<AwsAction> alternatives,
      Technique technique,
      EffectivePermissions permissions,
      Hold hold) {
    Width width = Width.NOTHING;
    List<Use.Part> parts = new ArrayList<>();
    for (AwsAction action : alternatives) {
      Held held = held(action, technique, permissions, hold);
      Width own = held.width(hold);
      if (own == Width.NOTHING || own.compareTo(width) < 0) {
        continue;
      }
      Grant grant = held.grant(hold).orElseThrow();
      if (own.compareTo(width) > 0) {
        parts.clear();
        width = own;
      }
      if (parts.isEmpty() || parts.get(0).grant() == grant) {
        parts.add(new Use.Part(action, grant));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Step(width, parts));
  }

  private static Held held(
      AwsAction action, Technique technique, EffectivePermissions permissions, Hold hold) {
    if (!action.equals(EffectivePermissions.PASS_ROLE) || technique.passedTo().isEmpty()) {
      return permissions.held(action);
    }
    Held best = Held.NOT;
    for (String service : technique.passedTo()) {
      Held held = permissions.passedTo(service);
      best = held.width(hold).compareTo(best.width(hold)) > 0 ? held : best;
    }
    return best;
  }

  /**
   * What the width means for the technique: where a new thing is made for a role, which roles may
   * be passed is what counts, and not how the thing must be named.
   */
  Width widthIn(Technique technique) {
    return technique.kind() == TechniqueClass.NEW_PASSROLE
            && !parts.get(0).action().equals(EffectivePermissions.PASS_ROLE)
        ? Width.EVERYTHING
        : width;
  }
}
