package dev.rolewatch.alert;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.history.Network;
import dev.rolewatch.history.Originator;
import dev.rolewatch.history.Sighting;
import dev.rolewatch.history.Sighting.Result;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.ActId;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of a role use is compared with others. */
final class Sightings {
  private static final Pattern VERSION = Pattern.compile(" v?[0-9][\\w.+-]*$");
  private static final String CONSOLE = "AWS console";

  private Sightings() {}

  static Sighting of(RoleUse use, Subject subject, Lineage lineage) {
    Optional<String> network = use.origin().sourceIp().flatMap(Network::of);
    return new Sighting(
        ActId.of(use.event()),
        use.event().time(),
        use.act() == Act.DENIED ? Result.REFUSED : Result.TAKEN,
        role(use, subject),
        lineage.originator(),
        Originator.caller(use),
        use.session().name().orElse(use.human().name()),
        network,
        network.flatMap(own -> use.origin().userAgent()).flatMap(Sightings::client),
        mfa(use));
  }

  /** A call of a user with a long-term key proves no second factor, though its record is silent. */
  private static Mfa mfa(RoleUse use) {
    boolean isOfUser =
        use.caller() instanceof Caller.IamUser || use.caller() instanceof Caller.Root;
    return use.mfa() == Mfa.UNKNOWN && isOfUser && use.act() == Act.ASSUMED ? Mfa.NO : use.mfa();
  }

  private static String role(RoleUse use, Subject subject) {
    String account =
        subject.account().or(() -> use.event().account()).map(AccountId::value).orElse("");
    return subject.arn().orElse(subject.name() + " in " + account);
  }

  /** The program: another version is no other program, and neither is another browser. */
  private static Optional<String> client(String userAgent) {
    String client = VERSION.matcher(Client.of(userAgent)).replaceFirst("");
    return Optional.of(client.startsWith(CONSOLE) ? CONSOLE : client)
        .filter(name -> !name.equals(Client.UNKNOWN));
  }
}
