package dev.rolewatch.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The role of the same name in every other account, which may read IAM there. Its credentials last
 * 15 minutes, the shortest that STS hands out, and are used for 14.
 *
 * <p>A refusal is remembered for 5 minutes. CloudTrail records it, so it comes back to us as one
 * more role use of that account; if that were answered by asking again, the two would never end.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">STS
 *     AssumeRole</a>
 */
final class ReaderRole {
  private static final String SESSION_NAME = "rolewatch";
  private static final Duration SESSION = Duration.ofMinutes(15);
  private static final Duration USED = Duration.ofMinutes(14);
  private static final Duration REFUSED = Duration.ofMinutes(5);
  private static final int MOST_ACCOUNTS = 1_000;

  private final String name;
  private final String partition;
  private final StsClient sts;
  private final IamClient iam;
  private final Cache<AccountId, ReaderSession> sessions;

  ReaderRole(String name, String partition, AwsClients clients, InstantSource clock) {
    this.name = name;
    this.partition = partition;
    this.sts = clients.sts();
    this.iam = clients.iam();
    this.sessions =
        Caches.ofAtMost(MOST_ACCOUNTS)
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .expireAfter(
                Expiry.creating((AccountId account, ReaderSession session) -> session.lasts()))
            .build();
  }

  /** IAM of the account, as this role may read it. */
  AccountIam iam(AccountId account, Deadline deadline) throws UnreadableRoleException {
    ReaderSession session = sessions.get(account, missing -> take(missing, deadline));
    return session.open(iam, "role " + name + " of account " + account);
  }

  private ReaderSession take(AccountId account, Deadline deadline) {
    Duration time = deadline.forOneCall();
    if (time.isZero()) {
      return new ReaderSession.Refused("no time was left to take " + arnIn(account), Duration.ZERO);
    }
    try {
      return ReaderSession.Taken.of(sts.assumeRole(request(account, time)).credentials(), USED);
    } catch (AbortedException late) {
      // Our own haste says nothing of the account.
      return new ReaderSession.Refused(refused(account, late), Duration.ZERO);
    } catch (SdkException failure) {
      return new ReaderSession.Refused(refused(account, failure), REFUSED);
    }
  }

  private AssumeRoleRequest request(AccountId account, Duration time) {
    return AssumeRoleRequest.builder()
        .roleArn(arnIn(account))
        .roleSessionName(SESSION_NAME)
        .durationSeconds(Math.toIntExact(SESSION.toSeconds()))
        .overrideConfiguration(limits -> limits.apiCallTimeout(time))
        .build();
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
