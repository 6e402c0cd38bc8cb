package dev.rolewatch.alert;

import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.util.Optional;

/** What was done, in the words of one medium. */
record Deed(Alert alert, Neutral medium) {

  /**
   * The deed with its place, for example {@code took the role admin (ADMIN) in account
   * 111111111111}.
   *
   * @param place for example {@code account 111111111111}
   */
  String in(Optional<String> place) {
    String where = place.map(name -> " in " + name).orElse("");
    if (isBareSignIn()) {
      return (use().act() == Act.DENIED ? "tried to sign in " : "signed in ") + door(place);
    }
    return switch (use().act()) {
      case ASSUMED -> (isOfFederatedUser() ? "made " : "took ") + thing() + where;
      case FEDERATED -> "was given " + thing() + where;
      case SWITCHED -> "switched to " + thing() + where;
      case SIGNED_IN -> "signed in with " + thing() + where;
      case LEFT -> "left " + thing() + where;
      case DENIED -> (isOfFederatedUser() ? "tried to make " : "tried to take ") + thing() + where;
    };
  }

  /** The verb of the subject, for example {@code took}. */
  String verb() {
    return switch (use().act()) {
      case ASSUMED, FEDERATED -> isOfFederatedUser() ? "made federated user" : "took";
      case SWITCHED -> "switched to";
      case LEFT -> "left";
      case SIGNED_IN -> isBareSignIn() ? "signed in to" : "signed in as";
      case DENIED -> isBareSignIn() ? "failed to sign in to" : "was refused";
    };
  }

  /** The object of the subject, for example {@code admin}; none where somebody just signed in. */
  Optional<String> object() {
    if (isBareSignIn()) {
      return Optional.empty();
    }
    return Optional.of(
        use().target() instanceof Target.Unnamed
            ? "an unnamed role"
            : medium.of(alert.subject().name()));
  }

  /** Whether somebody came in by the front door, and no role was taken. */
  boolean isBareSignIn() {
    Target target = use().target();
    return switch (use().act()) {
      case SIGNED_IN -> !(target instanceof Target.OfRole);
      case DENIED -> target instanceof Target.OfUser || use().event().name().equals("ConsoleLogin");
      default -> false;
    };
  }

  /** The thing that was taken, for example {@code the role admin (ADMIN)}. */
  private String thing() {
    Target target = use().target();
    if (target instanceof Target.OfRoot) {
      return "a root session";
    }
    if (target instanceof Target.Unnamed) {
      return "a role that the event does not name";
    }
    String name = medium.quoted(alert.subject().name());
    if (target instanceof Target.OfRole) {
      return "the role " + name + " " + level();
    }
    return "a session of the " + (isOfFederatedUser() ? "federated " : "") + "user " + name;
  }

  private String level() {
    Level level = alert.subject().elevation().level();
    return level == Level.UNDETERMINED ? "(strength unknown)" : "(" + level + ")";
  }

  private String door(Optional<String> place) {
    return use().event().name().contains("OAuth2")
        ? "with aws login" + place.map(name -> " in " + name).orElse("")
        : "to the console" + place.map(name -> " of " + name).orElse("");
  }

  private boolean isOfFederatedUser() {
    return use().target() instanceof Target.OfFederatedUser;
  }

  private RoleUse use() {
    return alert.use();
  }
}
