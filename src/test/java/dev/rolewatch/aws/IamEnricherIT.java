package dev.rolewatch.aws;

import static dev.rolewatch.aws.RealAccounts.CLOCK;
import static dev.rolewatch.aws.RealAccounts.HOME;
import static dev.rolewatch.aws.RealAccounts.MEMBER;
import static dev.rolewatch.aws.RealAccounts.OURS;
import static dev.rolewatch.aws.RealAccounts.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.trail.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.Tag;

/** What is found out about ana, who calls with a long-term key. */
@ExtendWith(RealAws.class)
@TestInstance(Lifecycle.PER_CLASS)
final class IamEnricherIT {
  private static final Map<String, String> TAGS = Map.of("email", "ana@example.com");

  private final AwsEndpoint aws;
  private AwsCredentials credentials;
  private AccessKey key;

  IamEnricherIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  @BeforeAll
  void makeAna() {
    credentials = aws.in(OURS);
    try (IamClient iam = aws.iam(credentials)) {
      iam.createUser(
          call ->
              call.userName("ana")
                  .path("/people/")
                  .tags(Tag.builder().key("email").value("ana@example.com").build()));
      key = iam.createAccessKey(call -> call.userName("ana")).accessKey();
      iam.createAccountAlias(call -> call.accountAlias("production"));
    }
  }

  @Test
  void tagsKeyAndAccountNameAreFound() {
    Enrichment found = enrich(aws, key.accessKeyId());

    assertThat(found.callerTags()).isEqualTo(TAGS);
    assertThat(found.accountNames()).isEqualTo(Map.of(OURS, "production"));
    assertThat(found.accessKey())
        .hasValueSatisfying(
            itsKey -> {
              assertThat(itsKey.id()).isEqualTo(key.accessKeyId());
              assertThat(itsKey.createdAt()).contains(key.createDate());
            });
  }

  @Test
  void aTemporaryKeyHasNoAge() {
    try (FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      assertThat(enrich(road.aws(), "ASIAEXAMPLEANA000001").accessKey()).isEmpty();
      assertThat(road.calls("ListAccessKeys")).isEmpty();
      assertThat(road.calls("GetAccessKeyLastUsed")).isEmpty();
    }
  }

  @Test
  void eachFailureLeavesOutItsPartAlone() {
    try (FaultyEndpoint road =
        FaultyEndpoint.before(aws)
            .fail("ListUserTags", Fault.accessDenied("no"))
            .fail("ListAccessKeys", Fault.accessDenied("no"))) {
      Enrichment found = enrich(road.aws(), key.accessKeyId());

      assertThat(found.callerTags()).isEmpty();
      assertThat(found.accessKey()).map(Enrichment.AccessKey::createdAt).contains(Optional.empty());
      assertThat(found.accountNames()).isEqualTo(Map.of(OURS, "production"));
    }
  }

  @Test
  void whatIsLateIsLeftOut() {
    try (FaultyEndpoint road =
        FaultyEndpoint.before(aws).fail("ListUserTags", Fault.delay(Duration.ofSeconds(60)))) {
      IamEnricher enricher = new IamEnricher(accounts(road.aws()), CLOCK);

      Enrichment found =
          new BudgetedEnricher(enricher.parts(), Duration.ofSeconds(5))
              .enrich(CallsOfAna.withKey(key.accessKeyId()), CallsOfAna.SUBJECT);

      assertThat(found.callerTags()).isEmpty();
      assertThat(found.accountNames()).isEqualTo(Map.of(OURS, "production"));
    }
  }

  @Test
  void theAccountsNameIsAskedOnce() {
    try (FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      IamEnricher enricher = new IamEnricher(accounts(road.aws()), CLOCK);
      for (int call = 0; call < 2; call++) {
        assertThat(
                enricher
                    .enrich(CallsOfAna.withKey(key.accessKeyId()), CallsOfAna.SUBJECT)
                    .accountNames())
            .containsEntry(OURS, "production");
      }

      assertThat(road.calls("ListAccountAliases")).hasSize(1);
    }
  }

  @Test
  void aCallerOfAKnownAccountIsLookedUpByTheReaderRole() {
    try (IamClient iam = aws.iam(aws.in(MEMBER))) {
      iam.createUser(
          call ->
              call.userName("bob")
                  .tags(Tag.builder().key("email").value("bob@example.com").build()));
      iam.createAccountAlias(call -> call.accountAlias("staging"));
    }
    Caller bob =
        new Caller.IamUser(
            Optional.of("arn:aws:iam::222222222222:user/bob"),
            Optional.of("bob"),
            Optional.of(MEMBER),
            Optional.empty());
    Accounts withReader = RealAccounts.withReader(aws, credentials, Set.of(MEMBER), CLOCK);

    Enrichment found =
        new IamEnricher(withReader, CLOCK).enrich(CallsOfAna.by(bob), CallsOfAna.SUBJECT);

    assertThat(found.callerTags()).containsEntry("email", "bob@example.com");
    assertThat(found.accountNames()).isEqualTo(Map.of(OURS, "production", MEMBER, "staging"));
    assertThat(
            new IamEnricher(accounts(aws), CLOCK)
                .enrich(CallsOfAna.by(bob), CallsOfAna.SUBJECT)
                .callerTags())
        .isEmpty();
  }

  @Test
  void aStrangersAccountIsNotAskedThoughItWouldAnswer() {
    AccountId stranger = AccountId.parse("999999999999");
    try (IamClient iam = aws.iam(aws.in(stranger));
        FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      iam.createRole(call -> call.roleName("rolewatch-reader").assumeRolePolicyDocument(TRUST));
      iam.createUser(call -> call.userName("eve"));
      iam.createAccountAlias(call -> call.accountAlias("security-team"));
      Caller eve =
          new Caller.IamUser(
              Optional.of("arn:aws:iam::999999999999:user/eve"),
              Optional.of("eve"),
              Optional.of(stranger),
              Optional.of("AKIAEXAMPLEEVE000001"));
      Accounts accounts = RealAccounts.withReader(road.aws(), credentials, Set.of(MEMBER), CLOCK);

      Enrichment found =
          new IamEnricher(accounts, CLOCK).enrich(CallsOfAna.by(eve), CallsOfAna.SUBJECT);

      assertThat(found)
          .isEqualTo(
              new Enrichment(
                  Map.of(OURS, "production"), Map.of(), Optional.empty(), Optional.empty()));
      assertThat(road.calls("AssumeRole")).isEmpty();
    }
  }

  private Enrichment enrich(AwsEndpoint endpoint, String accessKeyId) {
    return new IamEnricher(accounts(endpoint), CLOCK)
        .enrich(CallsOfAna.withKey(accessKeyId), CallsOfAna.SUBJECT);
  }

  private Accounts accounts(AwsEndpoint endpoint) {
    return Accounts.homeOnly(HOME, RealAccounts.clients(endpoint, credentials));
  }
}
