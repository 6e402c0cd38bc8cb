package dev.rolewatch.aws;

import dev.rolewatch.iam.UnreadableRoleException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/**
 * Look-ups that the alert can do without: what fails is left out and noted in the log.
 *
 * <p>Only the home account and {@code KnownAccounts} are asked. Anybody can make a role of the
 * reader's name in an account of theirs; a stranger must neither choose the name under which the
 * alert shows that account nor have us call on it.
 */
final class Garnish {
  private static final Logger LOG = System.getLogger(Garnish.class.getName());

  private final Accounts accounts;
  private final InstantSource clock;

  Garnish(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * @param action for example {@code iam:ListUserTags}
   */
  <T> Optional<T> ask(Place place, String action, Function<IamClient, T> call) {
    if (!accounts.isOurs(place.account())) {
      return Optional.empty();
    }
    try {
      Deadline deadline = Deadline.in(BudgetedEnricher.LONGEST, clock);
      AccountIam iam = accounts.iam(place.partition(), place.account(), deadline);
      return Optional.ofNullable(call.apply(iam.until(deadline)));
    } catch (UnreadableRoleException notOurs) {
      // Usual where no reader role is set.
      LOG.log(Level.DEBUG, () -> "without " + action + ": " + notOurs.getMessage());
    } catch (NoSuchEntityException unknown) {
      LOG.log(Level.DEBUG, () -> action + " knows nothing of the caller");
    } catch (SdkException failure) {
      // The alert goes out without it.
      LOG.log(
          Level.WARNING,
          () -> "%s in %s: %s".formatted(action, place.account(), SdkFailure.summary(failure)));
    }
    return Optional.empty();
  }
}
