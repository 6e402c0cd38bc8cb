package dev.rolewatch.aws;

import static dev.rolewatch.aws.RealAccounts.MEMBER;
import static dev.rolewatch.aws.RealAccounts.OURS;
import static dev.rolewatch.aws.RealAccounts.TRUST;
import static dev.rolewatch.aws.RealAccounts.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rolewatch.MovingClock;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.trail.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;

/** How often, and how long, the reader role of another account is tried. */
@ExtendWith(RealAws.class)
@TestInstance(Lifecycle.PER_CLASS)
final class ReaderRoleIT {
  private static final Fault DENIED = Fault.accessDenied("no");

  private final AwsEndpoint aws;
  private MovingClock clock;
  private FaultyEndpoint road;
  private Accounts accounts;
  private AccountRoleDirectory directory;

  ReaderRoleIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  @BeforeAll
  void makeARoleInTheMemberAccount() {
    try (IamClient iam = aws.iam(aws.in(MEMBER))) {
      iam.createRole(call -> call.roleName("deploy").assumeRolePolicyDocument(TRUST));
    }
  }

  @BeforeEach
  void begin() {
    AwsCredentials credentials = aws.in(OURS);
    clock = new MovingClock();
    road = FaultyEndpoint.before(aws);
    accounts = RealAccounts.withReader(road.aws(), credentials, Set.of(MEMBER), clock);
    directory = new AccountRoleDirectory(accounts, clock);
  }

  @AfterEach
  void end() {
    road.close();
  }

  @Test
  void aRefusalIsRememberedForFiveMinutes() throws UnreadableRoleException {
    road.fail("AssumeRole", DENIED);
    String reason = failure().getMessage();
    road.mend("AssumeRole");

    clock.move(Duration.ofSeconds(299));
    assertThat(failure()).hasMessage(reason).hasMessageContaining("may not assume");
    assertThat(road.calls("AssumeRole")).hasSize(1);
    clock.move(Duration.ofSeconds(2));
    assertThat(directory.find(role(MEMBER, "deploy"))).isPresent();
  }

  @Test
  void anStsThatIsInTroubleIsLeftAloneToo() {
    road.fail("AssumeRole", Fault.serverError());
    failure();
    int tries = road.calls("AssumeRole").size();

    failure();
    assertThat(road.calls("AssumeRole")).hasSize(tries);
  }

  @Test
  void whatWasRefusedToTheRoleIsNotAskedForTheSakeOfANameOrATag() {
    road.fail("AssumeRole", DENIED);
    Caller bob =
        new Caller.IamUser(
            Optional.of("arn:aws:iam::222222222222:user/bob"),
            Optional.of("bob"),
            Optional.of(MEMBER),
            Optional.of("AKIAEXAMPLEBOB000001"));
    failure();

    new IamEnricher(accounts, clock).enrich(CallsOfAna.by(bob), CallsOfAna.SUBJECT);
    assertThat(road.calls("AssumeRole")).hasSize(1);
  }

  @Test
  void aLookUpThatWasCutShortSaysNothingOfTheAccount() throws UnreadableRoleException {
    Thread.currentThread().interrupt();
    assertThat(failure()).hasMessageEndingWith("the call was cut short");
    assertThat(Thread.interrupted()).isTrue();

    assertThat(directory.find(role(MEMBER, "deploy"))).isPresent();
  }

  @Test
  void aSessionIsRenewedBeforeItEnds() throws UnreadableRoleException {
    for (int minutes : new int[] {0, 13, 2}) {
      clock.move(Duration.ofMinutes(minutes));
      assertThat(directory.find(role(MEMBER, "deploy"))).isPresent();
    }
    assertThat(road.calls("AssumeRole")).hasSize(2);
  }

  @Test
  void takingTheRoleEndsWithTheLookUp() {
    road.fail("AssumeRole", Fault.delay(Duration.ofSeconds(60)));
    Deadline soon = Deadline.in(Duration.ofMillis(900), clock);

    assertThat(
            catchThrowableOfType(
                UnreadableRoleException.class, () -> accounts.iam("aws", MEMBER, soon)))
        .hasMessageEndingWith("AWS did not answer in time");
    assertThat(road.calls("AssumeRole")).as("one try and no retry").hasSize(1);
  }

  @Test
  void aCallToIamEndsWithTheLookUp() throws UnreadableRoleException {
    road.fail("GetRole", Fault.delay(Duration.ofSeconds(60)));
    Deadline soon = Deadline.in(Duration.ofMillis(900), clock);
    AccountIam home = accounts.iam("aws", OURS, soon);

    assertThat(
            catchThrowableOfType(
                UnreadableRoleException.class,
                () ->
                    new IamRoleDirectory(new IamCalls(home, soon), new ManagedDocuments())
                        .find(role(OURS, "deploy"))))
        .hasMessageEndingWith("AWS did not answer in time");
    assertThat(road.calls("GetRole")).as("one try and no retry").hasSize(1);
  }

  private UnreadableRoleException failure() {
    return catchThrowableOfType(
        UnreadableRoleException.class, () -> directory.find(role(MEMBER, "deploy")));
  }
}
