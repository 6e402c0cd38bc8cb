package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.real.AwsEndpoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What tests over a real connection have in common. */
final class RealAccounts {
  static final AccountId OURS = AccountId.parse("111111111111");
  static final AccountId MEMBER = AccountId.parse("222222222222");
  static final Home HOME = new Home("aws", OURS);
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-03T02:14:00Z"));
  static final String TRUST =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Principal": {"AWS": "arn:aws:iam::111111111111:root"}, "Action": "sts:AssumeRole"}]}""";
  static final String EVERYTHING =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "*"}]}""";

  private RealAccounts() {}

  static AwsClients clients(AwsEndpoint aws, AwsCredentials credentials) {
    return AwsClients.at(
        aws.address(), AwsEndpoint.REGION, StaticCredentialsProvider.create(credentials));
  }

  static AccountRoleDirectory home(AwsEndpoint aws, AwsCredentials credentials) {
    return new AccountRoleDirectory(Accounts.homeOnly(HOME, clients(aws, credentials)), CLOCK);
  }

  static Accounts withReader(
      AwsEndpoint aws, AwsCredentials credentials, Set<AccountId> known, InstantSource clock) {
    return Accounts.withReader(HOME, known, clients(aws, credentials), "rolewatch-reader", clock);
  }

  static RoleArn role(AccountId account, String name) {
    return new RoleArn("aws", account, "/", name);
  }
}
