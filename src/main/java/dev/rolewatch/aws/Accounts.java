package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts whose IAM may be read: the home account with the function's own role, every other
 * one by way of the role {@code ReaderRoleName} there, if that is set.
 */
public final class Accounts {
  private final Home home;
  private final Set<AccountId> known;
  private final AccountIam homeIam;
  private final Optional<ReaderRole> reader;

  private Accounts(
      Home home, Set<AccountId> known, AwsClients clients, Optional<ReaderRole> reader) {
    this.home = home;
    this.known = Set.copyOf(known);
    this.homeIam = new AccountIam(clients.iam(), Optional.empty(), "the function");
    this.reader = reader;
  }

  /** {@code ReaderRoleName} is not set. */
  public static Accounts homeOnly(Home home, AwsClients clients) {
    return new Accounts(home, Set.of(), clients, Optional.empty());
  }

  /**
   * @param known {@code KnownAccounts}
   * @param readerRoleName the role in each other account, without a path, for example {@code
   *     rolewatch-reader}
   * @param clock decides how long the answer to taking that role is kept
   */
  public static Accounts withReader(
      Home home,
      Set<AccountId> known,
      AwsClients clients,
      String readerRoleName,
      InstantSource clock) {
    ReaderRole reader = new ReaderRole(readerRoleName, home.partition(), clients, clock);
    return new Accounts(home, known, clients, Optional.of(reader));
  }

  /** The account that Rolewatch runs in. */
  public Home home() {
    return home;
  }

  /** Whether the operator says that this account is one of theirs. */
  boolean isOurs(AccountId account) {
    return account.equals(home.account()) || known.contains(account);
  }

  /** IAM of an account, with the right to read it. */
  AccountIam iam(String partition, AccountId account, Deadline deadline)
      throws UnreadableRoleException {
    if (!partition.equals(home.partition())) {
      throw new UnreadableRoleException(
          "account %s is in partition %s, which cannot be read from partition %s"
              .formatted(account, partition, home.partition()));
    }
    if (account.equals(home.account())) {
      return homeIam;
    }
    if (!account.isGenuine()) {
      throw new UnreadableRoleException(account + " is not the id of an account that can be read");
    }
    return reader.orElseThrow(() -> notConfigured(account)).iam(account, deadline);
  }

  private static UnreadableRoleException notConfigured(AccountId account) {
    return new UnreadableRoleException(
        "ReaderRoleName is not set, so roles of account " + account + " cannot be read");
  }
}
