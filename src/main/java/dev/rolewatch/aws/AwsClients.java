package dev.rolewatch.aws;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The one place where SDK clients are built: one HTTP client for all, short time limits, the
 * standard retry mode.
 *
 * <p>One attempt has 2 seconds, and one call with its retries 5: see {@link LiveParts} for what
 * that adds up to.
 */
public final class AwsClients implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ATTEMPT = Duration.ofSeconds(2);
  static final Duration CALL = Duration.ofSeconds(5);

  private final SdkHttpClient http;
  private final Consumer<AwsClientBuilder<?, ?>> place;

  private AwsClients(SdkHttpClient http, Consumer<AwsClientBuilder<?, ?>> place) {
    this.http = http;
    this.place = place;
  }

  /** Region and credentials from the SDK's default chains; {@code AWS_ENDPOINT_URL} is honoured. */
  public static AwsClients standard() {
    return new AwsClients(overTheNetwork(), builder -> {});
  }

  /** A certain endpoint, such as a server that stands in for AWS. */
  public static AwsClients at(URI endpoint, Region region, AwsCredentialsProvider credentials) {
    return new AwsClients(
        overTheNetwork(),
        builder -> {
          builder.endpointOverride(endpoint);
          builder.region(region);
          builder.credentialsProvider(credentials);
        });
  }

  /** No AWS at all: the answers are files, nothing leaves the process. See {@link PlayedAws}. */
  public static AwsClients played() {
    return new AwsClients(
        new PlayedAws(),
        builder -> {
          builder.region(Region.EU_CENTRAL_1);
          builder.credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("played", "played")));
        });
  }

  private static SdkHttpClient overTheNetwork() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(ATTEMPT)
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
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(RetryMode.STANDARD)
                .build())
        .build();
  }

  /** Closes the connections of all clients. */
  @Override
  public void close() {
    http.close();
  }
}
