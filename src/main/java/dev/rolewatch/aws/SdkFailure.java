package dev.rolewatch.aws;

import dev.rolewatch.iam.Quoted;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What an exception of the SDK means to us. Its own message is never shown: it may quote the
 * request.
 */
public final class SdkFailure {
  private static final Set<String> DENIED = Set.of("AccessDenied", "AccessDeniedException");

  private SdkFailure() {}

  /** Whether a permission is missing. */
  static boolean isDenied(SdkException failure) {
    return failure instanceof AwsServiceException answer && DENIED.contains(code(answer));
  }

  /** Whether the same call may do better later. */
  static boolean mayPass(SdkException failure) {
    return !(failure instanceof AwsServiceException answer)
        || answer.isThrottlingException()
        || answer.statusCode() >= 500;
  }

  /** What the service did, for a sentence that begins with its name: {@code refused access}. */
  static String predicate(SdkException failure) {
    if (isDenied(failure)) {
      return "refused access";
    }
    if (failure instanceof AwsServiceException answer) {
      return answer.isThrottlingException()
          ? "throttled the call"
          : "answered %s (HTTP %d)".formatted(code(answer), answer.statusCode());
    }
    if (isTimeout(failure)) {
      return "did not answer in time";
    }
    return "could not be asked: " + summary(failure);
  }

  /** A clause such as {@code IAM answered Throttling}. */
  static String summary(SdkException failure) {
    if (failure instanceof AwsServiceException answer) {
      return answer.isThrottlingException()
          ? "AWS throttled the call (%s)".formatted(code(answer))
          : "AWS answered %s (HTTP %d)".formatted(code(answer), answer.statusCode());
    }
    if (isTimeout(failure)) {
      return "AWS did not answer in time";
    }
    if (failure instanceof AbortedException) {
      return "the call was cut short";
    }
    String missing = missing(String.valueOf(failure.getMessage()));
    return !missing.isEmpty()
        ? missing
        : "AWS could not be reached (%s)".formatted(failure.getClass().getSimpleName());
  }

  /**
   * The same with what AWS itself said, cut short: {@code AWS throttled the call (Throttling):
   * "Rate exceeded"}.
   */
  public static String withMessage(SdkException failure) {
    return failure instanceof AwsServiceException answer
            && answer.awsErrorDetails() != null
            && answer.awsErrorDetails().errorMessage() != null
        ? summary(failure) + ": " + Quoted.of(answer.awsErrorDetails().errorMessage())
        : summary(failure);
  }

  private static boolean isTimeout(SdkException failure) {
    return failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException;
  }

  /** What the environment lacks; the SDK has no exception of its own for it. */
  private static String missing(String message) {
    if (message.startsWith("Unable to load region")) {
      return "no region is set: set AWS_REGION, or a region in the profile";
    }
    return message.startsWith("Unable to load credentials")
        ? "no credentials were found: sign in, or set AWS_PROFILE"
        : "";
  }

  /** Whether the environment lacks a region or credentials, as {@link #summary} then says. */
  public static boolean isLackOfSetup(SdkException failure) {
    return !missing(String.valueOf(failure.getMessage())).isEmpty();
  }

  private static String code(AwsServiceException answer) {
    return answer.awsErrorDetails() == null || answer.awsErrorDetails().errorCode() == null
        ? "an error without a code"
        : answer.awsErrorDetails().errorCode();
  }
}
