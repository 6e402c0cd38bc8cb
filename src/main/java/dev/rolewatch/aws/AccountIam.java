package dev.rolewatch.aws;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * IAM of one account, and who reads it.
 *
 * @param credentials of a session in that account; if empty, the client's own
 * @param reader as the subject of a sentence: {@code the function}, {@code role rolewatch-reader of
 *     account 222222222222}
 */
record AccountIam(IamClient client, Optional<AwsCredentialsProvider> credentials, String reader) {

  IamClient until(Deadline deadline) {
    return new IamUntil(client, credentials, deadline);
  }
}
