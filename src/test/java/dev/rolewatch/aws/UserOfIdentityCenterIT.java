package dev.rolewatch.aws;

import static dev.rolewatch.aws.RealAccounts.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Enrichment.Person;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.RoleUse.OnBehalfOf;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.Email;

/** The user of Identity Center whose session takes a role. */
@ExtendWith(RealAws.class)
final class UserOfIdentityCenterIT {
  private static final String STORE = "d-1234567890";

  @Test
  void nameAndAddressComeFromTheIdentityStore(AwsEndpoint aws) {
    try (AwsClients clients = clients(aws);
        IdentitystoreClient directory = aws.identityStore(aws.in(OURS))) {
      String userId =
          directory
              .createUser(
                  user ->
                      user.identityStoreId(STORE)
                          .userName("grace")
                          .displayName("Grace")
                          .name(name -> name.givenName("Grace").familyName("Example"))
                          .emails(
                              List.of(
                                  Email.builder()
                                      .value("grace@example.com")
                                      .primary(true)
                                      .build())))
              .userId();

      assertThat(enrich(clients.identityStore(), userId).person())
          .contains(new Person("grace", Optional.of("grace@example.com")));
    }
  }

  @Test
  void whoIsNotThereIsLeftOut(AwsEndpoint aws) {
    try (AwsClients clients = clients(aws)) {
      assertThat(enrich(clients.identityStore(), "00000000-0000-4000-8000-000000000000"))
          .isEqualTo(Enrichment.none());
    }
  }

  private static Enrichment enrich(IdentitystoreClient identityStore, String userId) {
    RoleUse use = CallsOfAna.withKey("ASIAEXAMPLEANA000001");
    RoleUse onBehalf =
        new RoleUse(
            use.event(),
            use.act(),
            use.target(),
            use.caller(),
            use.human(),
            use.mfa(),
            use.origin(),
            use.session(),
            use.denial(),
            Optional.of(
                new OnBehalfOf(
                    userId, "arn:aws:identitystore::111111111111:identitystore/" + STORE)));
    return new UserOfIdentityCenter(() -> identityStore).enrich(onBehalf, CallsOfAna.SUBJECT);
  }

  private static AwsClients clients(AwsEndpoint aws) {
    return RealAccounts.clients(aws, aws.in(OURS));
  }
}
