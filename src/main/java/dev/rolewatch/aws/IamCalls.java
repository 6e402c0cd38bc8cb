package dev.rolewatch.aws;

import dev.rolewatch.iam.UnreadableRoleException;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** Calls to IAM of one account until a deadline, each failure put into words. */
record IamCalls(AccountIam account, Deadline deadline) {

  /**
   * @param action for example {@code iam:GetRolePolicy}
   * @param resource the ARN that the action is about
   */
  <T> T ask(String action, String resource, Function<IamClient, T> call)
      throws UnreadableRoleException, VanishedException {
    try {
      return call.apply(account.until(deadline));
    } catch (NoSuchEntityException gone) {
      throw new VanishedException(action + " did not find what " + resource + " refers to", gone);
    } catch (SdkException failure) {
      // Every failure of the SDK means the same: the role is undetermined, and the alert says why.
      throw new UnreadableRoleException(because(action, resource, failure), failure);
    }
  }

  private String because(String action, String resource, SdkException failure) {
    if (deadline.isOver()) {
      return "reading %s took longer than %d seconds"
          .formatted(resource, deadline.patience().toSeconds());
    }
    return SdkFailure.isDenied(failure)
        ? "%s may not %s on %s: grant it that permission"
            .formatted(account.reader(), action, resource)
        : "%s on %s failed: %s".formatted(action, resource, SdkFailure.summary(failure));
  }
}
