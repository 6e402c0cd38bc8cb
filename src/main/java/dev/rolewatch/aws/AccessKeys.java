package dev.rolewatch.aws;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Enrichment.AccessKey;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.trail.RoleUse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKeyLastUsed;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;

/** The age and last use of the long-term access key of the call. */
final class AccessKeys implements Enricher {
  private final Garnish garnish;
  private final Home home;

  AccessKeys(Garnish garnish, Home home) {
    this.garnish = garnish;
    this.home = home;
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    return CallingUser.of(use, home)
        .flatMap(user -> user.accessKeyId().flatMap(id -> key(user, id)))
        .map(key -> new Enrichment(Map.of(), Map.of(), Optional.of(key), Optional.empty()))
        .orElseGet(Enrichment::none);
  }

  /** Either of the two look-ups may fail alone. */
  private Optional<AccessKey> key(CallingUser user, String id) {
    Optional<Instant> created =
        garnish
            .ask(user.place(), "iam:ListAccessKeys", iam -> created(iam, user.name(), id))
            .flatMap(found -> found);
    Optional<AccessKeyLastUsed> used =
        garnish.ask(user.place(), "iam:GetAccessKeyLastUsed", iam -> lastUsed(iam, id));
    if (created.isEmpty() && used.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AccessKey(
            id,
            created,
            used.map(AccessKeyLastUsed::lastUsedDate),
            used.map(AccessKeyLastUsed::serviceName).filter(AccessKeys::isKnown),
            used.map(AccessKeyLastUsed::region).filter(AccessKeys::isKnown)));
  }

  private static Optional<Instant> created(IamClient iam, String user, String id) {
    return iam
        .listAccessKeysPaginator(request -> request.userName(user))
        .accessKeyMetadata()
        .stream()
        .filter(key -> key.accessKeyId().equals(id))
        .map(AccessKeyMetadata::createDate)
        .findFirst();
  }

  private static AccessKeyLastUsed lastUsed(IamClient iam, String id) {
    return iam.getAccessKeyLastUsed(request -> request.accessKeyId(id)).accessKeyLastUsed();
  }

  /** IAM writes {@code N/A} for a key that was never used. */
  private static boolean isKnown(String text) {
    return !text.equals("N/A");
  }
}
