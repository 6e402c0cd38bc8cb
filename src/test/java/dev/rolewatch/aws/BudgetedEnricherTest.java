package dev.rolewatch.aws;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BudgetedEnricherTest {
  private static final RoleUse USE = CallsOfAna.withKey("AKIAEXAMPLEANA000001");
  private static final Map<AccountId, String> NAMES =
      Map.of(AccountId.parse("111111111111"), "production");
  private static final Map<String, String> TAGS = Map.of("email", "ana@example.com");

  private final Enricher names =
      (use, subject) -> new Enrichment(NAMES, Map.of(), Optional.empty(), Optional.empty());
  private final Enricher tags =
      (use, subject) -> new Enrichment(Map.of(), TAGS, Optional.empty(), Optional.empty());

  @Test
  void whatAllFoundIsOneEnrichment() {
    assertThat(enrich(ofSeconds(30), names, tags))
        .isEqualTo(new Enrichment(NAMES, TAGS, Optional.empty(), Optional.empty()));
  }

  @Test
  void whatWasFoundInTimeIsKeptAndTheLateOneIsInterrupted() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Enricher late =
        (use, subject) -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return Enrichment.none();
        };

    Enrichment found = enrich(ofSeconds(2), names, late, tags);

    assertThat(found).isEqualTo(new Enrichment(NAMES, TAGS, Optional.empty(), Optional.empty()));
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theyAreAskedAtTheSameTimeByDaemons() {
    CountDownLatch both = new CountDownLatch(2);
    Enricher meeting =
        (use, subject) -> {
          both.countDown();
          try {
            boolean met = both.await(30, TimeUnit.SECONDS);
            String name = met && Thread.currentThread().isDaemon() ? "met" : "missed";
            return new Enrichment(Map.of(), Map.of(name, ""), Optional.empty(), Optional.empty());
          } catch (InterruptedException e) {
            return Enrichment.none();
          }
        };

    assertThat(enrich(ofSeconds(60), meeting, meeting).callerTags()).containsOnlyKeys("met");
  }

  @Test
  void oneThatBreaksIsLeftOut() {
    Enricher broken =
        (use, subject) -> {
          throw new IllegalStateException("broken");
        };

    assertThat(enrich(ofSeconds(30), broken, tags).callerTags()).isEqualTo(TAGS);
  }

  @Test
  void withoutABudgetNobodyIsAsked() {
    Enricher asked =
        (use, subject) -> {
          throw new AssertionError("asked");
        };

    assertThat(enrich(Duration.ZERO, asked)).isEqualTo(Enrichment.none());
  }

  @Test
  void noBudgetIsLongerThanTheAlertCanWait() {
    assertThat(new BudgetedEnricher(List.of(), ofSeconds(60)).budget()).isEqualTo(ofSeconds(5));
    assertThat(new BudgetedEnricher(List.of(), ofSeconds(2)).budget()).isEqualTo(ofSeconds(2));
  }

  @Test
  void anInterruptedCallerGoesOnWithoutIt() {
    Thread.currentThread().interrupt();

    Enrichment found = enrich(ofSeconds(30), (use, subject) -> never());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(found).isEqualTo(Enrichment.none());
  }

  private static Enrichment never() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Enrichment.none();
  }

  private static Enrichment enrich(Duration budget, Enricher... parts) {
    return new BudgetedEnricher(List.of(parts), budget).enrich(USE, CallsOfAna.SUBJECT);
  }
}
