package dev.rolewatch.alert;

import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was done, in the words of one medium. */
record Deed(Alert alert, Neutral medium) {

  /** The role that Identity Center made for a permission set; what follows its name is random. */
  private static final Pattern OF_PERMISSION_SET =
      Pattern.compile("^(AWSReservedSSO_.+)_[0-9a-f]{16}$");

  /** For example {@code took the role admin (ADMIN) in account production (111111111111)}. */
  String phrase() {
    if (isBareSignIn()) {
      return (use().act() == Act.DENIED ? "tried to sign in " : "signed in ") + door();
    }
    return verbal() + " " + thing() + place(" in ");
  }

  /** The verb of the subject, for example {@code took}. */
  String verb() {
    return switch (use().act()) {
      case ASSUMED, FEDERATED -> taken().isFederatedUser() ? "made federated user" : "took";
      case SWITCHED -> isRenewal() ? "renewed" : "switched to";
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
    return Optional.of(taken().isUnnamed() ? "an unnamed role" : brief(alert.subject().name()));
  }

  /** Whether somebody came in by the front door, and no role was taken. */
  boolean isBareSignIn() {
    Target target = use().target();
    return switch (use().act()) {
      case SIGNED_IN -> !taken().isRole();
      case DENIED -> target instanceof Target.OfUser || use().event().name().equals("ConsoleLogin");
      default -> false;
    };
  }

  private String brief(String name) {
    if (!taken().isOfIdentityCenter() && !taken().mayBeOfIdentityCenter()) {
      return medium.named(name);
    }
    return name.startsWith(Subject.PERMISSION_SET)
        ? Subject.PERMISSION_SET + medium.named(name.substring(Subject.PERMISSION_SET.length()))
        : medium.named(OF_PERMISSION_SET.matcher(name).replaceFirst("$1"));
  }

  private String verbal() {
    return switch (use().act()) {
      case ASSUMED -> taken().isFederatedUser() ? "made" : "took";
      case FEDERATED -> "was given";
      case SWITCHED -> isRenewal() ? "renewed" : "switched to";
      case SIGNED_IN -> "signed in with";
      case LEFT -> "left";
      case DENIED -> taken().isFederatedUser() ? "tried to make" : "tried to take";
    };
  }

  /** The thing that was taken, for example {@code the role admin (ADMIN)}. */
  private String thing() {
    if (taken().isRoot()) {
      return "a root session";
    }
    if (taken().isUnnamed()) {
      return "a role that the event does not name";
    }
    String name = medium.quoted(alert.subject().name());
    if (taken().isRole()) {
      return (taken().role().isPresent() ? "the role " : "the ") + name + " " + level();
    }
    return "a session of the " + (taken().isFederatedUser() ? "federated " : "") + "user " + name;
  }

  private String level() {
    Level level = alert.subject().elevation().level();
    return level == Level.UNDETERMINED ? "(strength unknown)" : "(" + level + ")";
  }

  private String door() {
    return use().event().name().contains("OAuth2")
        ? "with aws login" + place(" in ")
        : "to the console" + place(" of ");
  }

  /** The account, unless the caller's own words have named it. */
  private String place(String preposition) {
    if (use().caller() instanceof Caller.Root && taken().isRoot()) {
      return "";
    }
    Who who = new Who(alert, medium);
    return alert.subject().account().map(id -> preposition + who.place(id)).orElse("");
  }

  private boolean isRenewal() {
    return use().event().name().equals("RenewRole");
  }

  private Taken taken() {
    return Taken.by(alert);
  }

  private RoleUse use() {
    return alert.use();
  }
}
