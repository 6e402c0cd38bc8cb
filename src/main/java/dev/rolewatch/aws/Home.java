package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.Quoted;
import java.util.List;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The account that Rolewatch runs in.
 *
 * @param partition {@code aws}, {@code aws-us-gov}, {@code aws-cn}
 */
public record Home(String partition, AccountId account) {

  /**
   * The account of an ARN of ours, such as the function's: {@code
   * arn:aws:lambda:eu-central-1:111111111111:function:rolewatch}.
   *
   * @throws IllegalArgumentException if the text is not an ARN with an account
   */
  public static Home ofArn(String arn) {
    List<String> parts = List.of(arn.split(":", 6));
    if (parts.size() < 6 || !parts.get(0).equals("arn") || parts.get(4).isEmpty()) {
      throw new IllegalArgumentException(
          "an ARN of the home account reads arn:PARTITION:SERVICE:REGION:ACCOUNT:…, not "
              + Quoted.of(arn));
    }
    return new Home(parts.get(1), AccountId.parse(parts.get(4)));
  }

  /**
   * The account of the credentials in use.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException if there are no credentials, or STS
   *     does not answer
   */
  public static Home ask(StsClient sts) {
    return ofArn(sts.getCallerIdentity().arn());
  }
}
