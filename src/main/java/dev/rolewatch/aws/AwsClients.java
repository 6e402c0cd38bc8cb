package dev.rolewatch.aws;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The one place where SDK clients are built: one HTTP client for all, short time limits, the
 * standard retry mode.
 *
 * <p>Unless they are {@link #patient}, one attempt has 2 seconds, and one call with its retries 5:
 * see {@link LiveParts} for what that adds up to.
 */
public final class AwsClients implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  static final Duration CALL = Duration.ofSeconds(5);
  private static final int MANY_ATTEMPTS = 10;
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(2), CALL, AwsRetryStrategy::standardRetryStrategy);
  private static final Patience LONG =
      new Patience(Duration.ofMinutes(1), Duration.ofMinutes(5), AwsClients::persistent);

  private final SdkHttpClient http;
  private final Consumer<AwsClientBuilder<?, ?>> place;
  private final Patience patience;

  /**
   * How long an answer is waited for.
   *
   * @param attempt for one try
   * @param call for a call with its retries
   * @param retries when there is another try
   */
  private record Patience(Duration attempt, Duration call, Supplier<RetryStrategy> retries) {}

  private AwsClients(
      SdkHttpClient http, Consumer<AwsClientBuilder<?, ?>> place, Patience patience) {
    this.http = http;
    this.place = place;
    this.patience = patience;
  }

  /** Region and credentials from the SDK's default chains; {@code AWS_ENDPOINT_URL} is honoured. */
  public static AwsClients standard() {
    return new AwsClients(overTheNetwork(SHORT), builder -> {}, SHORT);
  }

  /**
   * The same for a person who waits for a large answer: a minute for one attempt, and up to ten
   * attempts within five minutes when AWS throttles.
   */
  public static AwsClients patient() {
    return new AwsClients(overTheNetwork(LONG), builder -> {}, LONG);
  }

  /** A certain endpoint, such as a server that stands in for AWS. */
  public static AwsClients at(URI endpoint, Region region, AwsCredentialsProvider credentials) {
    return new AwsClients(
        overTheNetwork(SHORT),
        builder -> {
          builder.endpointOverride(endpoint);
          builder.region(region);
          builder.credentialsProvider(credentials);
        },
        SHORT);
  }

  /** No AWS at all: the answers are files, nothing leaves the process. See {@link PlayedAws}. */
  public static AwsClients played() {
    return new AwsClients(
        new PlayedAws(),
        builder -> {
          builder.region(Region.EU_CENTRAL_1);
          builder.credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("played", "played")));
        },
        SHORT);
  }

  private static RetryStrategy persistent() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(MANY_ATTEMPTS).build();
  }

  private static SdkHttpClient overTheNetwork(Patience patience) {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(patience.attempt())
        .build();
  }

  public IamClient iam() {
    return build(IamClient.builder());
  }

  public StsClient sts() {
    return build(StsClient.builder());
  }

  public SnsClient sns() {
    return build(SnsClient.builder());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
    place.accept(builder);
    return builder
        .httpClient(http)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(patience.attempt())
                .apiCallTimeout(patience.call())
                .retryStrategy(patience.retries().get())
                .build())
        .build();
  }

  /** Closes the connections of all clients. */
  @Override
  public void close() {
    http.close();
  }
}
