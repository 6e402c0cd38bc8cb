package dev.rolewatch.aws;

import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** What came of taking the reader role in an account. */
sealed interface ReaderSession {

  /** How long this answer is kept; zero if not at all. */
  Duration lasts();

  /** IAM as this session reads it. */
  AccountIam open(IamClient iam, String reader) throws UnreadableRoleException;

  /** The role was taken. */
  record Taken(AwsCredentialsProvider credentials, Duration lasts) implements ReaderSession {

    static Taken of(Credentials taken, Duration lasts) {
      return new Taken(
          StaticCredentialsProvider.create(
              AwsSessionCredentials.create(
                  taken.accessKeyId(), taken.secretAccessKey(), taken.sessionToken())),
          lasts);
    }

    @Override
    public AccountIam open(IamClient iam, String reader) {
      return new AccountIam(iam, Optional.of(credentials), reader);
    }
  }

  /** The role was not taken, and why. */
  record Refused(String because, Duration lasts) implements ReaderSession {

    @Override
    public AccountIam open(IamClient iam, String reader) throws UnreadableRoleException {
      throw new UnreadableRoleException(because);
    }
  }
}
