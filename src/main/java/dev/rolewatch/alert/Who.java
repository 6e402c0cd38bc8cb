package dev.rolewatch.alert;

import dev.rolewatch.alert.Enrichment.Person;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The caller, in the words of one medium. */
record Who(Alert alert, Neutral medium) {

  /** One mail address and nothing else: a tag can say anything. */
  private static final Predicate<String> ADDRESS =
      Pattern.compile("[\\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}")
          .asMatchPredicate();

  /** What a subject says of a caller without a name of its own. */
  private static final Set<String> OUR_WORDS = Set.of("root", "somebody");

  /** As the first words of a sentence, for example {@code IAM user ana (ana@example.com)}. */
  String phrase() {
    Caller caller = alert.use().caller();
    return switch (caller.kind()) {
      case IAM_USER -> "IAM user " + nameOr("without a name") + mail() + foreign();
      case ROLE_SESSION -> session((Caller.RoleSession) caller);
      case SAML -> nameOr("A SAML user") + " (SAML" + provider() + ")";
      case WEB_IDENTITY -> webIdentity();
      case IDENTITY_CENTER ->
          "Identity Center user "
              + person().map(medium::quoted).orElseGet(() -> nameOr("without a name"));
      case ROOT -> "The root user" + caller.account().map(id -> " of " + place(id)).orElse("");
      case SERVICE -> "The AWS service " + nameOr("without a name");
      case ACCOUNT -> "Somebody in " + caller.account().map(this::place).orElse("another account");
      case FEDERATED -> "Federated user " + nameOr("without a name") + foreign();
      case UNKNOWN ->
          "Somebody" + caller.name().map(name -> " (" + medium.quoted(name) + ")").orElse("");
    };
  }

  /** As few words as name the caller, for a subject, for example {@code ana}. */
  String brief() {
    Caller caller = alert.use().caller();
    Optional<String> stranger = caller.account().filter(this::isForeign).map(AccountId::value);
    if (caller.kind() == Caller.Kind.ACCOUNT) {
      return stranger.map(id -> "account " + medium.of(id)).orElse("somebody");
    }
    return briefName(caller) + stranger.map(id -> " of " + medium.of(id)).orElse("");
  }

  /** The person's name, where the event has one that can be trusted. */
  Optional<String> person() {
    Human human = alert.use().human();
    boolean vouched =
        human.confidence() == Confidence.CERTAIN || human.confidence() == Confidence.LIKELY;
    return Optional.of(human.name()).filter(name -> vouched && !name.isBlank());
  }

  /** For example {@code ana (certain: IAM user of the call)}. */
  String confidence() {
    Human human = alert.use().human();
    String evidence = medium.of(human.evidence());
    return switch (human.confidence()) {
      case CERTAIN -> medium.quoted(human.name()) + " (certain: " + evidence + ")";
      case LIKELY -> medium.quoted(human.name()) + " (likely: " + evidence + ")";
      case CLAIMED -> medium.quoted(human.name()) + " (only claimed: " + evidence + ")";
      case UNKNOWN -> "not known (" + evidence + ")";
    };
  }

  /** {@code yes}, {@code no}, or why nobody can tell. */
  String mfa() {
    if (alert.use().mfa() != Mfa.UNKNOWN) {
      return alert.use().mfa().name().toLowerCase(Locale.ROOT);
    }
    return switch (alert.use().caller().kind()) {
      case IAM_USER ->
          isAssumption()
              ? "not recorded for calls with a long-term access key"
              : "not recorded in this event";
      case ROLE_SESSION ->
          isAssumption()
              ? "not recorded for a role taken from another session"
              : "not recorded in this event";
      case SAML -> "not recorded for SAML sessions; the identity provider knows";
      case WEB_IDENTITY -> "not recorded for web identity sessions";
      case IDENTITY_CENTER -> "not recorded for Identity Center sessions";
      case SERVICE -> "none, an AWS service called";
      case ACCOUNT -> "not recorded in the role owner's copy of the event";
      case FEDERATED -> "not recorded for federated users";
      case ROOT, UNKNOWN -> "not recorded";
    };
  }

  /** Whether STS was asked, and not the console. */
  private boolean isAssumption() {
    return alert.use().event().source().equalsIgnoreCase("sts.amazonaws.com");
  }

  /** For example {@code account production (111111111111)}. */
  String place(AccountId id) {
    return "account " + account(id);
  }

  /** For example {@code production (111111111111)}. */
  String account(AccountId id) {
    return Optional.ofNullable(alert.enrichment().accountNames().get(id))
        .map(name -> medium.quoted(name) + " (" + medium.of(id.value()) + ")")
        .orElseGet(() -> medium.of(id.value()));
  }

  private String briefName(Caller caller) {
    if (caller.kind() == Caller.Kind.ROOT) {
      return "root";
    }
    Human human = alert.use().human();
    if (human.confidence() == Confidence.CLAIMED && !human.name().isBlank()) {
      return named(human.name()) + " (claimed)";
    }
    return person()
        .map(this::named)
        .or(() -> role(caller).map(role -> "role " + medium.named(role.name())))
        .or(() -> caller.name().map(this::named))
        .orElse("somebody");
  }

  private String named(String name) {
    String named = medium.named(name);
    return OUR_WORDS.contains(named.toLowerCase(Locale.ROOT)) ? '"' + named + '"' : named;
  }

  private String session(Caller.RoleSession caller) {
    String role = role(caller).map(arn -> " of role " + medium.quoted(arn.name())).orElse("");
    Optional<AccountId> home = caller.account().filter(this::isForeign);
    String of = role + home.map(id -> " in " + place(id)).orElse("");
    return person()
        .map(name -> medium.quoted(name) + mail() + " by way of a session" + of)
        .or(() -> caller.name().map(name -> "Session " + medium.quoted(name) + of))
        .orElse("A session" + of);
  }

  private String webIdentity() {
    return Provider.of(alert.use().caller())
        .filter(Provider.GITHUB_ACTIONS::equals)
        .map(github -> "A job of " + github + " (" + nameOr("without a subject") + ")")
        .orElseGet(() -> nameOr("Somebody") + " (web identity" + provider() + ")");
  }

  private static Optional<RoleArn> role(Caller caller) {
    return caller instanceof Caller.RoleSession session ? session.role() : Optional.empty();
  }

  private String nameOr(String other) {
    return alert.use().caller().name().map(medium::quoted).orElse(other);
  }

  private String mail() {
    Stream<String> tagged =
        alert.enrichment().callerTags().entrySet().stream()
            .filter(tag -> tag.getKey().equalsIgnoreCase("email"))
            .map(Map.Entry::getValue);
    Stream<String> known = alert.enrichment().person().flatMap(Person::mail).stream();
    return Stream.concat(known, tagged)
        .filter(ADDRESS)
        .findFirst()
        .map(mail -> " (" + medium.quoted(mail) + ")")
        .orElse("");
  }

  private String provider() {
    return Provider.of(alert.use().caller()).map(name -> ", " + medium.quoted(name)).orElse("");
  }

  private String foreign() {
    return alert
        .use()
        .caller()
        .account()
        .filter(this::isForeign)
        .map(id -> " of " + place(id))
        .orElse("");
  }

  private boolean isForeign(AccountId id) {
    return alert.subject().account().filter(own -> !own.equals(id)).isPresent();
  }
}
