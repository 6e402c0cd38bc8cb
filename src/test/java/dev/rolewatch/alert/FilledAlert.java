package dev.rolewatch.alert;

import dev.rolewatch.history.Hop;
import dev.rolewatch.history.Lineage;
import dev.rolewatch.history.Repeated;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import dev.rolewatch.trust.TrustFinding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An alert in which every text is the given one, and every list and map has so many entries: for
 * hostile texts and huge ones.
 */
record FilledAlert(String text, int entries) {
  private static final String ID = "rw-3f9a1c0b7d2e4a65";
  private static final AccountId ACCOUNT = Sample.PRODUCTION;
  private static final Instant TIME = Sample.TIME;

  Alert by(Caller caller, Confidence confidence, Act act) {
    Optional<RoleUse.Denial> denial =
        act == Act.DENIED ? Optional.of(new RoleUse.Denial(some(), some())) : Optional.empty();
    RoleUse use =
        new RoleUse(
            new RoleUse.Event(text, some(), TIME, Optional.of(ACCOUNT), some(), text, text),
            act,
            new Target.OfRole(role()),
            caller,
            new Human(text, confidence, text),
            Mfa.NO,
            new RoleUse.Origin(some(), some(), some()),
            session(),
            denial,
            Optional.of(new RoleUse.OnBehalfOf(text, text)));
    return new Alert(
        ID,
        Severity.CRITICAL,
        list(),
        use,
        subject(),
        enrichment(),
        Duration.ofDays(2),
        new Lineage(text, use.human(), use.mfa(), List.of(new Hop(text, Optional.of(TIME)))),
        Repeated.once(TIME),
        list(),
        Optional.empty());
  }

  /** One caller of every kind. */
  List<Caller> callers() {
    Optional<AccountId> account = Optional.of(Sample.STRANGER);
    return List.of(
        new Caller.IamUser(some(), some(), account, Optional.of("AKIA" + text)),
        new Caller.RoleSession(
            Optional.of(new SessionArn(text, ACCOUNT, text, text)),
            Optional.of(role()),
            account,
            some(),
            some(),
            Optional.of(TIME),
            some()),
        new Caller.Saml(some(), some()),
        new Caller.WebIdentity(some(), some()),
        new Caller.IdentityCenter(some(), some(), account),
        new Caller.Root(some(), account),
        new Caller.Service(some()),
        new Caller.OtherAccount(account, some()),
        new Caller.FederatedUser(some(), some(), account),
        new Caller.Unknown(some(), some(), some(), account));
  }

  private RoleArn role() {
    return new RoleArn(text, ACCOUNT, "/" + text + "/", "r" + text.replace("/", ""));
  }

  private RoleUse.Session session() {
    return new RoleUse.Session(
        some(),
        some(),
        some(),
        some(),
        Optional.of(TIME),
        Optional.of(TIME),
        some(),
        some(),
        map(),
        list());
  }

  private Subject subject() {
    List<Reason> reasons = times(at -> new Reason(some(), "b" + text, some(), some()));
    return new Subject(
        some(),
        text,
        some(),
        Optional.of(ACCOUNT),
        new Elevation(Level.UNDETERMINED, Set.of(Evidence.values()), reasons),
        map(),
        list(),
        times(at -> new TrustFinding(TrustFinding.Kind.ANY_PRINCIPAL, "b" + text, some())));
  }

  private Enrichment enrichment() {
    return new Enrichment(
        Map.of(ACCOUNT, text, Sample.STRANGER, text),
        map(),
        Optional.of(
            new Enrichment.AccessKey(text, Optional.of(TIME), Optional.of(TIME), some(), some())),
        Optional.of(new Enrichment.Person(text, some())));
  }

  private Optional<String> some() {
    return Optional.of(text);
  }

  private List<String> list() {
    return times(at -> text);
  }

  private Map<String, String> map() {
    return times(at -> at).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                at -> text.substring(0, Math.min(text.length(), 200)) + at, at -> text));
  }

  private <T> List<T> times(IntFunction<T> entry) {
    return IntStream.range(0, entries).mapToObj(entry).toList();
  }
}
