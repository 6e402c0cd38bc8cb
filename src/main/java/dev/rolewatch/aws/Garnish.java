package dev.rolewatch.aws;

import dev.rolewatch.iam.UnreadableRoleException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** Look-ups that the alert can do without: what fails is left out and noted in the log. */
final class Garnish {
  private static final Logger LOG = System.getLogger(Garnish.class.getName());

  private final Accounts accounts;

  Garnish(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * @param action for example {@code iam:ListUserTags}
   */
  <T> Optional<T> ask(Place place, String action, Function<IamClient, T> call) {
    try {
      AccountIam iam = accounts.iam(place.partition(), place.account());
      return Optional.ofNullable(call.apply(iam.client()));
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
