package dev.rolewatch.real;

import dev.rolewatch.iam.AccountId;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * An AWS that answers on one address for every service and every account: moto, or LocalStack.
 *
 * <p>Which account a call is in follows from the credentials that sign it, as in AWS; {@link
 * #in(AccountId)} gives such credentials. {@link #through(URI)} is the same AWS by another road,
 * for example a {@link FaultyEndpoint}.
 */
public final class AwsEndpoint {
  public static final Region REGION = Region.EU_CENTRAL_1;
  private static final AwsCredentials ANYBODY =
      AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "no-secret");

  private final URI address;
  private final TestControl control;

  private AwsEndpoint(URI address, TestControl control) {
    this.address = address;
    this.control = control;
  }

  static AwsEndpoint at(URI address) {
    return new AwsEndpoint(address, new TestControl(address));
  }

  /** The same AWS, reached by way of a proxy. */
  public AwsEndpoint through(URI proxy) {
    return new AwsEndpoint(proxy, control);
  }

  public URI address() {
    return address;
  }

  /** Credentials of a session in this account, of a role that need not exist. */
  public AwsSessionCredentials in(AccountId account) {
    return session(account, "operator");
  }

  /** Credentials of a session of this role; it may do what the role may once policies count. */
  public AwsSessionCredentials session(AccountId account, String role) {
    try (StsClient sts = sts(ANYBODY)) {
      String arn = "arn:aws:iam::" + account + ":role/" + role;
      Credentials taken =
          sts.assumeRole(call -> call.roleArn(arn).roleSessionName("test")).credentials();
      return AwsSessionCredentials.create(
          taken.accessKeyId(), taken.secretAccessKey(), taken.sessionToken());
    }
  }

  /** The variables that Lambda gives a function which runs with these credentials. */
  public Map<String, String> environment(AwsSessionCredentials credentials) {
    return Map.of(
        "AWS_ENDPOINT_URL", address.toString(),
        "AWS_REGION", REGION.id(),
        "AWS_DEFAULT_REGION", REGION.id(),
        "AWS_ACCESS_KEY_ID", credentials.accessKeyId(),
        "AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey(),
        "AWS_SESSION_TOKEN", credentials.sessionToken());
  }

  public IamClient iam(AwsCredentials credentials) {
    return client(IamClient.builder(), credentials);
  }

  public StsClient sts(AwsCredentials credentials) {
    return client(StsClient.builder(), credentials);
  }

  public SnsClient sns(AwsCredentials credentials) {
    return client(SnsClient.builder(), credentials);
  }

  public SqsClient sqs(AwsCredentials credentials) {
    return client(SqsClient.builder(), credentials);
  }

  public SsmClient ssm(AwsCredentials credentials) {
    return client(SsmClient.builder(), credentials);
  }

  public IdentitystoreClient identityStore(AwsCredentials credentials) {
    return client(IdentitystoreClient.builder(), credentials);
  }

  public S3Client s3(AwsCredentials credentials) {
    return client(S3Client.builder(), credentials);
  }

  public SecretsManagerClient secretsManager(AwsCredentials credentials) {
    return client(SecretsManagerClient.builder(), credentials);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, AwsCredentials credentials) {
    return builder
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(address)
        .region(REGION)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .build();
  }

  /** Forgets everything: roles, topics, queues and sessions. Costs seconds. */
  public void reset() {
    control.reset();
  }

  /**
   * From now on a call is refused unless a policy allows it, and the roles and users that call must
   * exist. A denial reads as AWS writes it only by way of a {@link FaultyEndpoint}.
   */
  public void enforcePolicies() {
    control.enforcePolicies();
  }

  /** The opposite of {@link #enforcePolicies()}, and how it is at first. */
  public void ignorePolicies() {
    control.ignorePolicies();
  }
}
