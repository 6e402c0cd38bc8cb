package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.trail.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotEnricherTest {
  private static final Map<String, String> TAGS = Map.of("email", "ana@example.com");
  private final SnapshotEnricher enricher =
      new SnapshotEnricher(
          new Snapshot(
              Set.of(),
              List.of(),
              Map.of(),
              Map.of("arn:aws:iam::111111111111:user/people/ana", TAGS)));

  @Test
  void theCallersTagsAreFoundByArn() {
    assertThat(enricher.enrich(CallsOfAna.withKey("AKIAEXAMPLEANA000001"), CallsOfAna.SUBJECT))
        .isEqualTo(new Enrichment(Map.of(), TAGS, Optional.empty(), Optional.empty()));
  }

  @Test
  void aCallerWhoIsNotThereHasNone() {
    Caller service = new Caller.Service(Optional.of("ec2.amazonaws.com"));
    Caller bob =
        new Caller.IamUser(
            Optional.of("arn:aws:iam::111111111111:user/bob"),
            Optional.of("bob"),
            Optional.empty(),
            Optional.empty());

    assertThat(enricher.enrich(CallsOfAna.by(service), CallsOfAna.SUBJECT))
        .isEqualTo(Enrichment.none());
    assertThat(enricher.enrich(CallsOfAna.by(bob), CallsOfAna.SUBJECT))
        .isEqualTo(Enrichment.none());
  }
}
