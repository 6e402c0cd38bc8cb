package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom conditions make of everybody. Only what the caller cannot choose counts: tags, addresses and
 * names are what a stranger's account says they are.
 *
 * @param home the role's account
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS
 *     global condition context keys</a>
 */
record TrustNarrowing(TrustDemands demands, AccountId home) {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern ACCOUNT_OF_ARN =
      Pattern.compile("arn:[^:]+:[^:]+:[^:]*:(\\d{12}):.*");
  private static final Pattern ORGANIZATION = Pattern.compile("(o-[a-z0-9]+)/.*");
  private static final Pattern UNIQUE_ID = Pattern.compile("[A-Z0-9]{16,}(?::.*)?");
  private static final TrustParty OWN_ORGANIZATION =
      new TrustOrganization("the role's own organization");

  /** The most narrow of what the demands leave; empty if they leave everybody. */
  List<TrustParty> parties() {
    return demands.all().stream()
        .map(this::parties)
        .filter(parties -> !parties.isEmpty())
        .min(Comparator.comparing(TrustNarrowing::breadth).thenComparing(Object::toString))
        .orElse(List.of());
  }

  private List<TrustParty> parties(List<TrustCheck> alternatives) {
    List<TrustParty> parties = new ArrayList<>();
    for (TrustCheck check : alternatives) {
      for (TrustValue value : check.values()) {
        Optional<TrustParty> party = party(check.key(), value);
        if (party.isEmpty()) {
          return List.of();
        }
        parties.add(party.get());
      }
    }
    return parties;
  }

  private static long breadth(List<TrustParty> parties) {
    return parties.stream().filter(party -> !(party instanceof TrustAccount)).count();
  }

  private Optional<TrustParty> party(String key, TrustValue value) {
    return switch (key) {
      case "aws:principalaccount" -> account(value);
      case "aws:principalarn" -> ofArn(value);
      case "aws:userid" ->
          UNIQUE_ID.matcher(value.fixed()).matches()
              ? Optional.of(new TrustUnknown())
              : account(value);
      case "aws:principalorgid" -> organization(value);
      case "aws:principalorgpaths" -> ofPath(value);
      case "aws:sourceaccount" -> account(value).map(any -> TrustService.any());
      case "aws:sourcearn" -> ofSource(value);
      case "aws:sourceorgid" -> organization(value).map(any -> TrustService.any());
      case "aws:sourceorgpaths" -> ofPath(value).map(any -> TrustService.any());
      default -> Optional.empty();
    };
  }

  private Optional<TrustParty> account(TrustValue value) {
    if (value.isVariable("aws:ResourceAccount")) {
      return Optional.of(TrustAccount.everybodyIn(home));
    }
    return value.isWhole() && ACCOUNT.matcher(value.text()).matches()
        ? Optional.of(TrustAccount.everybodyIn(new AccountId(value.text())))
        : Optional.empty();
  }

  private static Optional<TrustParty> ofArn(TrustValue value) {
    Matcher arn = ACCOUNT_OF_ARN.matcher(value.fixed());
    return arn.matches()
        ? TrustAccount.in(new AccountId(arn.group(1)), value).map(account -> account)
        : Optional.empty();
  }

  private static Optional<TrustParty> ofSource(TrustValue value) {
    return value.isWhole() || ACCOUNT_OF_ARN.matcher(value.fixed()).matches()
        ? Optional.of(TrustService.any())
        : Optional.empty();
  }

  private static Optional<TrustParty> organization(TrustValue value) {
    if (value.isVariable("aws:ResourceOrgID")) {
      return Optional.of(OWN_ORGANIZATION);
    }
    return value.isWhole() && !value.text().contains("*")
        ? Optional.of(new TrustOrganization("organization " + value.text()))
        : Optional.empty();
  }

  private static Optional<TrustParty> ofPath(TrustValue value) {
    Matcher path = ORGANIZATION.matcher(value.fixed());
    return path.matches()
        ? Optional.of(new TrustOrganization("organization " + path.group(1)))
        : Optional.empty();
  }
}
