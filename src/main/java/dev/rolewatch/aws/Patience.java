package dev.rolewatch.aws;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * How long an answer of AWS is waited for.
 *
 * @param attempt for one try
 * @param call for a call with its retries
 * @param retries when there is another try
 */
record Patience(Duration attempt, Duration call, Supplier<RetryStrategy> retries) {
  /** What an alert needs. */
  static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2), Duration.ofSeconds(5), AwsRetryStrategy::standardRetryStrategy);

  /** What a person waits for. */
  static final Patience LONG =
      new Patience(Duration.ofMinutes(1), Duration.ofMinutes(5), Patience::persistent);

  /** For what an alert can do without. Throttled, it tries again soon or not at all. */
  static final Patience QUICK =
      new Patience(Duration.ofMillis(500), Duration.ofSeconds(1), Patience::hasty);

  private static final int MANY_ATTEMPTS = 10;

  /** The limits as the SDK takes them. */
  ClientOverrideConfiguration configuration() {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(attempt)
        .apiCallTimeout(call)
        .retryStrategy(retries.get())
        .build();
  }

  private static RetryStrategy persistent() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(MANY_ATTEMPTS).build();
  }

  private static RetryStrategy hasty() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofMillis(200)))
        .build();
  }
}
