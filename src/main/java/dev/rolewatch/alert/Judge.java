package dev.rolewatch.alert;

import dev.rolewatch.history.History;
import dev.rolewatch.history.Lineage;
import dev.rolewatch.history.Recollection;
import dev.rolewatch.history.Ruling;
import dev.rolewatch.trail.ActId;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges one use of a role: whether somebody is told, and how loud. */
public final class Judge {
  /** How long the copy of the caller's own account is waited for. */
  static final Duration WAIT = Duration.ofSeconds(90);

  private final SubjectFinder subjects;
  private final AlertPolicy policy;
  private final Supplier<ExpectedUses> expectedUses;
  private final Enricher enricher;
  private final History history;

  public Judge(
      SubjectFinder subjects,
      AlertPolicy policy,
      Supplier<ExpectedUses> expectedUses,
      Enricher enricher,
      History history) {
    this.subjects = subjects;
    this.policy = policy;
    this.expectedUses = expectedUses;
    this.enricher = enricher;
    this.history = history;
  }

  /** Whether an event may wait for one that tells more. */
  public enum Patience {
    WAITS,
    SPENT
  }

  /** What becomes of this use; whatever becomes of it, it is remembered. */
  public Outcome judge(RoleUse recorded, Patience patience) {
    Recollection memory = history.recall();
    Lineage lineage = memory.follow(recorded);
    RoleUse use = recorded.by(lineage.human(), lineage.mfa());
    Optional<String> quiet = policy.quietWhateverTheRole(use);
    if (quiet.isPresent()) {
      return quiet(use, quiet.get());
    }
    Subject subject = subjects.find(use);
    Optional<String> ordinary = policy.quietForTheRole(subject);
    if (ordinary.isPresent()) {
      return quiet(use, ordinary.get());
    }
    return patience == Patience.WAITS && isWorthWaiting(use, memory)
        ? waiting(use)
        : elevated(new Case(use, subject, lineage), memory);
  }

  /** A use of an elevated role. */
  private record Case(RoleUse use, Subject subject, Lineage lineage) {}

  private boolean isWorthWaiting(RoleUse use, Recollection memory) {
    return policy.expectsBetterCopy(use)
        && memory.ruled(ActId.of(use.event())).isEmpty()
        && memory.failure().isEmpty();
  }

  private Outcome elevated(Case found, Recollection memory) {
    ExpectedUses expected = expectedUses.get();
    Instant time = found.use().event().time();
    Optional<ExpectedUse> entry = expected.find(found.use(), found.subject(), found.lineage());
    if (entry.filter(use -> time.isBefore(use.until())).isPresent()) {
      return expected(found.use(), "an expected use: " + entry.get().reason(), memory);
    }
    Ruling ruling = memory.rule(Sightings.of(found.use(), found.subject(), found.lineage()));
    if (ruling.hushed().isPresent()) {
      return new Outcome.Quiet(
          Optional.of(found.use().event().id()),
          Optional.of(ruling.actId()),
          Optional.of(ruling.alertId()),
          ruling.hushed().get());
    }
    Notes notes = new Notes(ruling, memory.failure(), expected.problem(), entry);
    return alerted(found, ruling, notes, memory);
  }

  /** The other copy of the call, if there is one, may not tell who calls. */
  private static Outcome expected(RoleUse use, String because, Recollection memory) {
    if (use.event().sharedId().isPresent()) {
      memory.hush(use, because);
    }
    return quiet(use, because);
  }

  private Outcome alerted(Case found, Ruling ruling, Notes notes, Recollection memory) {
    RoleUse use = found.use();
    Weighed weighed = policy.weigh(use, found.subject(), Circumstances.of(ruling, found.lineage()));
    Enrichment enrichment = enricher.enrich(use, found.subject());
    Alert alert =
        new Alert(
            ruling.alertId(),
            weighed.severity(),
            weighed.reasons(),
            enrichment.person().map(person -> use.by(person.human(), use.mfa())).orElse(use),
            found.subject(),
            enrichment,
            Duration.between(use.event().time(), history.clock().instant()),
            found.lineage(),
            ruling.repeated(),
            notes.sentences(),
            memory.failure());
    if (!history.quietPeriod().isZero() && memory.failure().isEmpty()) {
      Told.of(alert).keep(memory.store(), alert.id(), use.event().time());
    }
    return new Outcome.Alerted(alert, found.subject().elevation().reasons().get(0).because());
  }

  private static Outcome quiet(RoleUse use, String because) {
    return new Outcome.Quiet(
        Optional.of(use.event().id()),
        Optional.of(ActId.of(use.event())),
        Optional.empty(),
        because);
  }

  private static Outcome waiting(RoleUse use) {
    return new Outcome.Waiting(
        Optional.of(use.event().id()),
        "waits %s for the copy that the caller's account records, which names the caller"
            .formatted(Times.span(WAIT)),
        WAIT);
  }
}
