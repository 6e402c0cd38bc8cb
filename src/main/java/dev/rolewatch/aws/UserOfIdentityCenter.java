package dev.rolewatch.aws;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Enrichment.Person;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.RoleUse.OnBehalfOf;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.DescribeUserResponse;
import software.amazon.awssdk.services.identitystore.model.Email;

/**
 * The name and the mail address of the user of IAM Identity Center whose session it is.
 *
 * <p>Only the account that administers Identity Center may ask, in its Region. Everywhere else the
 * alert goes out with what the event says.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DescribeUser.html">DescribeUser</a>
 */
final class UserOfIdentityCenter implements Enricher {
  private static final Logger LOG = System.getLogger(UserOfIdentityCenter.class.getName());
  private static final String STORE = ":identitystore/";

  private final Supplier<IdentitystoreClient> identityStore;

  /**
   * @param identityStore asked for when such a user comes
   */
  UserOfIdentityCenter(Supplier<IdentitystoreClient> identityStore) {
    this.identityStore = identityStore;
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    return new Enrichment(
        Map.of(), Map.of(), Optional.empty(), use.onBehalfOf().flatMap(this::person));
  }

  private Optional<Person> person(OnBehalfOf user) {
    int store = user.identityStoreArn().indexOf(STORE);
    if (store < 0) {
      return Optional.empty();
    }
    String storeId = user.identityStoreArn().substring(store + STORE.length());
    try {
      return Optional.of(
          person(
              identityStore
                  .get()
                  .describeUser(call -> call.identityStoreId(storeId).userId(user.userId()))));
    } catch (SdkException failure) {
      LOG.log(Level.DEBUG, () -> "identitystore:DescribeUser: " + SdkFailure.summary(failure));
      return Optional.empty();
    }
  }

  private static Person person(DescribeUserResponse user) {
    return new Person(
        user.userName(),
        user.emails().stream()
            .filter(UserOfIdentityCenter::isPrimary)
            .map(Email::value)
            .findFirst());
  }

  private static boolean isPrimary(Email mail) {
    return Boolean.TRUE.equals(mail.primary());
  }
}
