package dev.rolewatch.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One call that was made in a session of a role, of root or of a federated user. Records are many,
 * so only what a review tells is kept, and texts that recur are shared.
 *
 * @param source for example {@code s3.amazonaws.com}
 * @param name for example {@code PutBucketPolicy}
 * @param error the error code, where there is one; a call without one succeeded
 * @param kind what CloudTrail itself says of the call
 * @param resources ARNs, or names where the record has no ARN
 * @param place where the record itself is
 */
public record SessionCall(
    EventId id,
    Instant time,
    String source,
    String name,
    Bearer bearer,
    Optional<String> account,
    Optional<String> region,
    Optional<String> error,
    Kind kind,
    List<String> resources,
    Optional<String> sourceIp,
    Optional<String> userAgent,
    RecordPlace place) {

  /** What {@code readOnly} says. */
  public enum Kind {
    READ,
    CHANGE,
    NOT_SAID
  }

  /** What came of the call. */
  public enum Result {
    SUCCEEDED,
    DENIED,
    FAILED
  }

  /** What came of it, by the error code. */
  public Result result() {
    return error.map(SessionCall::result).orElse(Result.SUCCEEDED);
  }

  private static Result result(String error) {
    boolean isDenied =
        error.contains("AccessDenied")
            || error.contains("Unauthorized")
            || error.contains("NotAuthorized")
            || error.contains("AuthorizationError")
            || error.contains("Forbidden");
    return isDenied ? Result.DENIED : Result.FAILED;
  }
}
