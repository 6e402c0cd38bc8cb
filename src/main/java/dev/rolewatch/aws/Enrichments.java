package dev.rolewatch.aws;

import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.iam.AccountId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several enrichments as one. */
final class Enrichments {

  private Enrichments() {}

  static Enrichment merged(List<Enrichment> parts) {
    Map<AccountId, String> names = new HashMap<>();
    Map<String, String> tags = new HashMap<>();
    for (Enrichment part : parts) {
      names.putAll(part.accountNames());
      tags.putAll(part.callerTags());
    }
    return new Enrichment(
        names,
        tags,
        parts.stream().map(Enrichment::accessKey).flatMap(Optional::stream).findFirst(),
        parts.stream().map(Enrichment::person).flatMap(Optional::stream).findFirst());
  }
}
