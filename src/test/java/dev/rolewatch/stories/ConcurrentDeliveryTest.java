package dev.rolewatch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.history.SessionStoreInMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same records from many threads through several desks that share what is remembered. */
class ConcurrentDeliveryTest {
  private static final int ACTS = 100;
  private static final int THREADS = 8;

  private final SessionStoreInMemory store = new SessionStoreInMemory();
  private final List<Desk> desks =
      List.of(new Desk(story(), store), new Desk(story(), store), new Desk(story(), store));

  @Test
  void eachActIsToldOfOnceThoughEachRecordComesTwice() throws Exception {
    List<Callable<Outcome>> deliveries = new ArrayList<>();
    for (int act = 0; act < ACTS; act++) {
      TrailEvent event = event("user" + act);
      deliveries.add(() -> desks.get(0).deliver(event));
      deliveries.add(() -> desks.get(1).deliver(event));
    }

    assertThat(alerts(deliver(deliveries))).hasSize(ACTS);
    assertThat(tickets()).hasSize(ACTS).doesNotHaveDuplicates();
    assertThat(mails()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void recordsOfOneActAtTheSameMomentAreOneAlert() throws Exception {
    Actor ana = Actor.user("ana").withMfa();
    TrailEvent switched = TrailEvent.consoleSwitch(ana, Role.ADMIN, "ana").at("02:14:00");
    TrailEvent assumed = TrailEvent.ofTheConsole(ana, Role.ADMIN, "ana").at("02:14:00");
    List<Callable<Outcome>> deliveries = new ArrayList<>();
    for (Desk desk : desks) {
      deliveries.add(() -> desk.deliver(switched));
      deliveries.add(() -> desk.deliver(assumed));
    }

    assertThat(alerts(deliver(deliveries))).hasSize(1);
    assertThat(tickets()).hasSize(1);
    assertThat(mails()).hasSize(1);
  }

  private static List<Outcome> deliver(List<Callable<Outcome>> deliveries) throws Exception {
    Collections.shuffle(deliveries, new Random(4));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> outcome : threads.invokeAll(deliveries)) {
      outcomes.add(outcome.get());
    }
    threads.shutdown();
    return outcomes;
  }

  /** Two deliveries of an act both report its alert if each of them told one of the topics. */
  private static Set<String> alerts(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Alerted.class::isInstance)
        .map(outcome -> ((Outcome.Alerted) outcome).alert().id())
        .collect(Collectors.toSet());
  }

  private List<String> mails() {
    return desks.stream().flatMap(desk -> desk.mails().stream()).map(Alert::id).toList();
  }

  private List<String> tickets() {
    return desks.stream().flatMap(desk -> desk.tickets().stream()).map(Alert::id).toList();
  }

  private static Story story() {
    return Story.called("at the same moment", "records from many threads");
  }

  private static TrailEvent event(String user) {
    return TrailEvent.assume(Actor.user(user).withMfa(), Role.ADMIN, user).at("02:14:00");
  }
}
