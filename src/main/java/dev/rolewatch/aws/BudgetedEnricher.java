package dev.rolewatch.aws;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.trail.RoleUse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks several enrichers at the same time and keeps what they have found when the budget is spent.
 * Those that are late are interrupted; their threads are few, daemons, and end when idle.
 *
 * <p>Whatever the budget is, it ends after {@link #LONGEST}, for the sake of the alert itself.
 */
public final class BudgetedEnricher implements Enricher {
  private static final Logger LOG = System.getLogger(BudgetedEnricher.class.getName());
  static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int MOST_THREADS = 16;
  private static final int IDLE_SECONDS = 5;

  private final List<Enricher> parts;
  private final Duration budget;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          MOST_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          BudgetedEnricher::thread);

  /**
   * @param budget {@code EnrichmentBudgetMillis}, of which no more than 5 seconds count; zero asks
   *     nobody
   */
  public BudgetedEnricher(List<Enricher> parts, Duration budget) {
    this.parts = List.copyOf(parts);
    this.budget = budget.compareTo(LONGEST) < 0 ? budget : LONGEST;
  }

  /** How long this one waits. */
  Duration budget() {
    return budget;
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    if (budget.isZero()) {
      return Enrichment.none();
    }
    List<Callable<Enrichment>> tasks =
        parts.stream().<Callable<Enrichment>>map(part -> () -> part.enrich(use, subject)).toList();
    try {
      List<Future<Enrichment>> answers =
          threads.invokeAll(tasks, budget.toMillis(), TimeUnit.MILLISECONDS);
      return Enrichments.merged(
          answers.stream().flatMap(answer -> found(answer).stream()).toList());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException tooMany) {
      LOG.log(Level.WARNING, "nothing was looked up: earlier look-ups still hang");
    }
    return Enrichment.none();
  }

  private Optional<Enrichment> found(Future<Enrichment> answer) {
    if (answer.isCancelled()) {
      LOG.log(Level.WARNING, () -> "a look-up took longer than %d ms".formatted(budget.toMillis()));
      return Optional.empty();
    }
    try {
      return Optional.of(answer.get());
    } catch (ExecutionException failed) {
      // An enricher fails soft; one that does not is left out, and its fault is in the log.
      LOG.log(Level.WARNING, "a look-up failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "rolewatch-enrichment");
    thread.setDaemon(true);
    return thread;
  }
}
