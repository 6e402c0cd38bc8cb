package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.Human;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the alert adds to the event to help its reader: garnish, any part of which may be missing.
 *
 * @param accountNames the aliases of the accounts that the alert names
 * @param callerTags the tags of the IAM user who called, for example {@code email} and {@code
 *     owner}
 * @param person the user of IAM Identity Center whose session it is
 */
public record Enrichment(
    Map<AccountId, String> accountNames,
    Map<String, String> callerTags,
    Optional<AccessKey> accessKey,
    Optional<Person> person) {

  public Enrichment {
    accountNames = Map.copyOf(accountNames);
    callerTags = Map.copyOf(callerTags);
  }

  public static Enrichment none() {
    return new Enrichment(Map.of(), Map.of(), Optional.empty(), Optional.empty());
  }

  /**
   * A user of IAM Identity Center.
   *
   * @param userName as the user signs in
   * @param mail the primary address
   */
  public record Person(String userName, Optional<String> mail) {

    /** AWS says whose session it is, and the identity store what they are called. */
    Human human() {
      return new Human(
          userName, Human.Confidence.CERTAIN, "user of IAM Identity Center whose session it is");
    }
  }

  /**
   * The long-term access key of the call.
   *
   * @param lastUsed before this call, as IAM knows it
   * @param lastService the service it was last used with, for example {@code s3}
   */
  public record AccessKey(
      String id,
      Optional<Instant> createdAt,
      Optional<Instant> lastUsed,
      Optional<String> lastService,
      Optional<String> lastRegion) {}
}
