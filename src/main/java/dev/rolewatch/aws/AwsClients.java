package dev.rolewatch.aws;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.Lazy;

/**
 * The one place where SDK clients are built, each when it is first asked for, so that a command
 * that needs no AWS does not wait for it: one kind of HTTP client for all, short time limits, the
 * standard retry mode.
 *
 * <p>Unless they are {@link #patient}, one attempt has 2 seconds, and one call with its retries 5:
 * see {@link LiveParts} for what that adds up to. The session store, the waiting queue and the
 * parameters, which an alert can do without, have 500 milliseconds and 1 second.
 */
public final class AwsClients implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(1);

  private final Lazy<SdkHttpClient> http;
  private final Lazy<SdkHttpClient> quickHttp;
  private final Consumer<AwsClientBuilder<?, ?>> place;
  private final Lazy<IamClient> iam;
  private final Lazy<StsClient> sts;
  private final Lazy<SnsClient> sns;
  private final Lazy<IdentitystoreClient> identityStore;
  private final Lazy<DynamoDbClient> dynamoDb;
  private final Lazy<SqsClient> sqs;
  private final Lazy<SsmClient> ssm;
  private final Lazy<SsmClient> steadySsm;
  private final Lazy<SqsClient> steadySqs;

  private AwsClients(
      Function<Patience, SdkHttpClient> connection,
      Consumer<AwsClientBuilder<?, ?>> place,
      Patience patience) {
    this.http = new Lazy<>(() -> connection.apply(patience));
    this.quickHttp = new Lazy<>(() -> connection.apply(Patience.QUICK));
    this.place = place;
    this.iam = new Lazy<>(() -> build(IamClient.builder(), http, patience));
    this.sts = new Lazy<>(() -> build(StsClient.builder(), http, patience));
    this.sns = new Lazy<>(() -> build(SnsClient.builder(), http, patience));
    this.identityStore = new Lazy<>(() -> build(IdentitystoreClient.builder(), http, patience));
    this.dynamoDb = new Lazy<>(() -> build(DynamoDbClient.builder(), quickHttp, Patience.QUICK));
    this.sqs = new Lazy<>(() -> build(SqsClient.builder(), quickHttp, Patience.QUICK));
    this.ssm = new Lazy<>(() -> build(SsmClient.builder(), quickHttp, Patience.QUICK));
    this.steadySsm = new Lazy<>(() -> build(SsmClient.builder(), http, patience));
    this.steadySqs = new Lazy<>(() -> build(SqsClient.builder(), http, patience));
  }

  /** Region and credentials from the SDK's default chains; {@code AWS_ENDPOINT_URL} is honoured. */
  public static AwsClients standard() {
    return new AwsClients(AwsClients::overTheNetwork, builder -> {}, Patience.SHORT);
  }

  /**
   * The same for a person who waits for a large answer: a minute for one attempt, and up to ten
   * attempts within five minutes when AWS throttles.
   */
  public static AwsClients patient() {
    return new AwsClients(AwsClients::overTheNetwork, builder -> {}, Patience.LONG);
  }

  /** A certain endpoint, such as a server that stands in for AWS. */
  public static AwsClients at(URI endpoint, Region region, AwsCredentialsProvider credentials) {
    return new AwsClients(
        AwsClients::overTheNetwork,
        builder -> {
          builder.endpointOverride(endpoint);
          builder.region(region);
          builder.credentialsProvider(credentials);
        },
        Patience.SHORT);
  }

  /** No AWS at all: the answers are files, nothing leaves the process. See {@link PlayedAws}. */
  public static AwsClients played() {
    return new AwsClients(
        anyPatience -> new PlayedAws(),
        builder -> {
          builder.region(Region.EU_CENTRAL_1);
          builder.credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("played", "played")));
        },
        Patience.SHORT);
  }

  static SdkHttpClient overTheNetwork(Patience patience) {
    return new SteadyHttp(
        UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(patience.attempt())
            .build());
  }

  public IamClient iam() {
    return iam.getValue();
  }

  public StsClient sts() {
    return sts.getValue();
  }

  public SnsClient sns() {
    return sns.getValue();
  }

  public IdentitystoreClient identityStore() {
    return identityStore.getValue();
  }

  /** For the session store: a call has 1 second. */
  public DynamoDbClient dynamoDb() {
    return dynamoDb.getValue();
  }

  /** For the waiting queue: a call has 1 second. */
  public SqsClient sqs() {
    return sqs.getValue();
  }

  /** For the expected uses: a call has 1 second. */
  public SsmClient ssm() {
    return ssm.getValue();
  }

  /** For tickets, which nobody waits for and which cannot be opened without. */
  public SsmClient steadySsm() {
    return steadySsm.getValue();
  }

  /** The same for the queue of tickets. */
  public SqsClient steadySqs() {
    return steadySqs.getValue();
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
      B builder, Lazy<SdkHttpClient> connection, Patience limits) {
    place.accept(builder);
    return builder
        .httpClient(connection.getValue())
        .overrideConfiguration(limits.configuration())
        .build();
  }

  /** Closes the connections of all clients. */
  @Override
  public void close() {
    Stream.of(http, quickHttp).filter(Lazy::hasValue).forEach(it -> it.getValue().close());
  }
}
