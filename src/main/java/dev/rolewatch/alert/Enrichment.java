package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the alert adds to the event to help its reader: garnish, any part of which may be missing.
 *
 * @param accountNames the aliases of the accounts that the alert names
 * @param callerTags the tags of the IAM user who called, for example {@code email} and {@code
 *     owner}
 */
public record Enrichment(
    Map<AccountId, String> accountNames,
    Map<String, String> callerTags,
    Optional<AccessKey> accessKey) {

  public Enrichment {
    accountNames = Map.copyOf(accountNames);
    callerTags = Map.copyOf(callerTags);
  }

  public static Enrichment none() {
    return new Enrichment(Map.of(), Map.of(), Optional.empty());
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
