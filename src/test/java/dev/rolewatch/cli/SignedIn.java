package dev.rolewatch.cli;

import dev.rolewatch.real.AwsEndpoint;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Region, credentials and address of an AWS, as the SDK finds them in its environment. */
final class SignedIn implements AutoCloseable {
  private final Map<String, String> settings;

  SignedIn(AwsEndpoint aws, AwsSessionCredentials credentials) {
    settings =
        Map.of(
            "aws.endpointUrl", aws.address().toString(),
            "aws.region", AwsEndpoint.REGION.id(),
            "aws.accessKeyId", credentials.accessKeyId(),
            "aws.secretAccessKey", credentials.secretAccessKey(),
            "aws.sessionToken", credentials.sessionToken());
    settings.forEach(System::setProperty);
  }

  CommandLineRun run(String... arguments) {
    return CommandLineRun.of(arguments);
  }

  @Override
  public void close() {
    settings.keySet().forEach(System::clearProperty);
  }
}
