package dev.rolewatch.vendors;

import static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.responseDefinition;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where requests arrive: it notes them, makes trouble, holds them against the description. */
final class Counter implements ResponseDefinitionTransformerV2 {
  private final Troubles troubles = new Troubles();
  private final List<Sent> requests = new CopyOnWriteArrayList<>();
  private final List<String> breaches = new ArrayList<>();
  private final Optional<Description> description;
  private final Desk desk;

  Counter(Optional<Description> description, Desk desk) {
    this.description = description;
    this.desk = desk;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Sent request = Sent.of(event.getRequest());
    requests.add(request);
    List<String> faults = description.map(api -> api.faults(request)).orElse(List.of());
    if (!faults.isEmpty()) {
      note(faults);
      return written(new Reply(400, Map.of(), String.join("\n", faults))).build();
    }
    Optional<Trouble> trouble = troubles.meeting(request);
    if (trouble.orElse(null) instanceof Trouble.Refusal refusal) {
      return written(new Reply(refusal.status(), refusal.headers(), refusal.body()))
          .withHeader("Content-Type", "application/json")
          .build();
    }
    Reply reply = answer(request);
    description.ifPresent(api -> note(api.faults(request, reply)));
    if (trouble.orElse(null) instanceof Trouble.LostAnswer) {
      return responseDefinition().withFault(Fault.CONNECTION_RESET_BY_PEER).build();
    }
    if (trouble.orElse(null) instanceof Trouble.Delay delay) {
      return written(reply).withFixedDelay((int) delay.time().toMillis()).build();
    }
    return written(reply).build();
  }

  private Reply answer(Sent request) {
    try {
      return desk.answer(request);
    } catch (IllegalArgumentException e) { // beyond what these servers can do: the test must know
      note(List.of(request + ": " + e.getMessage()));
      return new Reply(501, Map.of(), "");
    }
  }

  private static ResponseDefinitionBuilder written(Reply reply) {
    ResponseDefinitionBuilder response = responseDefinition().withStatus(reply.status());
    reply.headers().forEach(response::withHeader);
    return reply.body().isEmpty() ? response : response.withBody(reply.body());
  }

  private void note(List<String> faults) {
    synchronized (breaches) {
      breaches.addAll(faults);
    }
  }

  List<String> takeBreaches() {
    synchronized (breaches) {
      List<String> taken = List.copyOf(breaches);
      breaches.clear();
      return taken;
    }
  }

  List<Sent> requests() {
    return List.copyOf(requests);
  }

  void trouble(Trouble trouble) {
    troubles.add(trouble);
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public String getName() {
    return "counter";
  }
}
