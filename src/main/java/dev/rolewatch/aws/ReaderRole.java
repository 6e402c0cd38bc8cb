package dev.rolewatch.aws;

import com.github.benmanes.caffeine.cache.Cache;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * The role of the same name in every other account, which may read IAM there. Its credentials last
 * 15 minutes, the shortest that STS hands out, and are renewed when they are about to end.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">STS
 *     AssumeRole</a>
 */
final class ReaderRole {
  private static final String SESSION_NAME = "rolewatch";
  private static final int SESSION_SECONDS = Math.toIntExact(Duration.ofMinutes(15).toSeconds());
  private static final int MOST_ACCOUNTS = 200;

  private final String name;
  private final String partition;
  private final AwsClients clients;
  private final StsClient sts;
  private final Cache<AccountId, Reading> accounts = Caches.ofAtMost(MOST_ACCOUNTS).build();

  private record Reading(StsAssumeRoleCredentialsProvider session, AccountIam iam) {}

  ReaderRole(String name, String partition, AwsClients clients) {
    this.name = name;
    this.partition = partition;
    this.clients = clients;
    this.sts = clients.sts();
  }

  /** IAM of the account, as this role may read it. */
  AccountIam iam(AccountId account) throws UnreadableRoleException {
    Reading reading = accounts.get(account, this::reading);
    try {
      reading.session().resolveCredentials();
    } catch (SdkException failure) {
      throw new UnreadableRoleException(refused(account, failure), failure);
    }
    return reading.iam();
  }

  private Reading reading(AccountId account) {
    StsAssumeRoleCredentialsProvider session =
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(sts)
            .refreshRequest(
                request ->
                    request
                        .roleArn(arnIn(account))
                        .roleSessionName(SESSION_NAME)
                        .durationSeconds(SESSION_SECONDS))
            .build();
    String reader = "role " + name + " of account " + account;
    return new Reading(session, new AccountIam(clients.iam(session), reader));
  }

  private String refused(AccountId account, SdkException failure) {
    return SdkFailure.isDenied(failure)
        ? "the function may not assume %s: that role must exist, its trust policy must allow the function's role, and the function's role must be allowed sts:AssumeRole on it"
            .formatted(arnIn(account))
        : "the function could not assume %s: %s"
            .formatted(arnIn(account), SdkFailure.summary(failure));
  }

  private String arnIn(AccountId account) {
    return "arn:" + partition + ":iam::" + account + ":role/" + name;
  }
}
