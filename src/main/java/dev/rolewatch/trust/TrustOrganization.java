package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody in the accounts of an organization whom IAM allows.
 *
 * @param name for example {@code organization o-a1b2c3d4e5}
 */
record TrustOrganization(String name) implements TrustParty {

  @Override
  public String action() {
    return TrustActions.BY_CREDENTIALS;
  }

  @Override
  public Stream<TrustNote> notes(TrustDemands demands, AccountId home) {
    Stream<TrustNote> people =
        demands.areForRolesAlone() ? Stream.empty() : TrustNote.withoutMfa(who(), demands);
    return Stream.concat(Stream.of(TrustNote.abroad(who(), Optional.empty(), demands)), people);
  }

  private String who() {
    return "anybody in any account of " + name;
  }
}
