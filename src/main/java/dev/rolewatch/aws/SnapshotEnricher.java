package dev.rolewatch.aws;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.trail.RoleUse;
import java.util.Map;
import java.util.Optional;

/** The caller's tags as a snapshot of IAM has them, and nothing else. */
public final class SnapshotEnricher implements Enricher {
  private final Snapshot snapshot;

  public SnapshotEnricher(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    Map<String, String> tags = use.caller().arn().map(snapshot.userTags()::get).orElseGet(Map::of);
    return new Enrichment(Map.of(), tags, Optional.empty(), Optional.empty());
  }
}
