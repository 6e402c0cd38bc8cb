package dev.rolewatch.ticket;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.rolewatch.alert.Neutral;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The connection to a ticket system. It tries again, for some seconds, what the system was too busy
 * for; it asks for the secret anew when the system does not take it; and it says in one line what
 * went wrong. Redirects are not followed: they would carry the secret elsewhere.
 */
final class Wire {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
  private static final Duration FIRST_WAIT = Duration.ofMillis(300);
  private static final int RETRIES = 2;

  /** By which Failsafe knows that nobody said how long to wait. */
  private static final Duration BACK_OFF = Duration.ofNanos(-1);

  /** One for all: a ticket system's, and that of its tokens. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String system;
  private final URI base;
  private final Secrets secrets;
  private final Signature signature;
  private final InstantSource clock;

  /**
   * @param system for errors, for example {@code Jira}
   * @param base of every path, without a slash at its end
   */
  Wire(String system, URI base, Secrets secrets, Signature signature, InstantSource clock) {
    this.system = system;
    this.base = base;
    this.secrets = secrets;
    this.signature = signature;
    this.clock = clock;
  }

  /** The JSON of a good answer; a missing node if it has no JSON. */
  JsonNode send(Request request) throws TicketException {
    return json(good(signed(request)));
  }

  /** The same from a program that may answer whatever it likes; a missing node if not JSON. */
  JsonNode sendForAny(Request request) throws TicketException {
    Exchange last = good(signed(request));
    try {
      return JsonMapper.shared().readTree(last.reply().body());
    } catch (JacksonException notJson) { // and need not be
      return MissingNode.getInstance();
    }
  }

  /** The same, or nothing if what was asked for is not there. */
  Optional<JsonNode> find(Request request) throws TicketException {
    Exchange last = signed(request);
    return last.reply().isGone() ? Optional.empty() : Optional.of(json(good(last)));
  }

  /** A request, its answer, and the secret that must not come out of either. */
  private record Exchange(Call call, Reply reply, Secret secret) {

    /** What the system said, on one line, without the secret and what it was given for it. */
    String said() {
      String said = secret.hide(reply.body());
      Optional<String> token = Authorization.of(call);
      return Neutral.LINE.of(token.isPresent() ? said.replace(token.get(), "***") : said);
    }
  }

  private Exchange signed(Request request) throws TicketException {
    Exchange first = exchange(request, secrets.current());
    if (first.reply().status() != 401) {
      return first;
    }
    signature.refused();
    return exchange(request, secrets.renewed());
  }

  private Exchange exchange(Request request, Secret secret) throws TicketException {
    Call call = signature.signed(request.with(secret), secret);
    HttpRequest message = message(call);
    try {
      Reply reply = Failsafe.with(patience(call)).get(() -> Reply.of(answer(message), clock));
      return new Exchange(call, reply, secret);
    } catch (FailsafeException e) {
      throw new TryLaterException(
          "%s did not answer %s (%s)"
              .formatted(system, call, e.getCause().getClass().getSimpleName()),
          Duration.ZERO,
          e);
    }
  }

  private static RetryPolicy<Reply> patience(Call call) {
    return RetryPolicy.<Reply>builder()
        .handleIf(failure -> call.isRepeatable() || wasNeverSent(failure))
        .handleResultIf(reply -> isWorthAnotherTry(call, reply))
        .withMaxRetries(RETRIES)
        .withBackoff(FIRST_WAIT, LONGEST_WAIT)
        .withDelayFn(Wire::askedFor)
        .build();
  }

  private static Duration askedFor(ExecutionContext<Reply> context) {
    return Optional.ofNullable(context.getLastResult()).flatMap(Reply::retryAfter).orElse(BACK_OFF);
  }

  private static boolean wasNeverSent(Throwable failure) {
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
  }

  private static boolean isWorthAnotherTry(Call call, Reply reply) {
    boolean mayBeRepeated = reply.isThrottled() || (call.isRepeatable() && reply.isPassing());
    return mayBeRepeated && reply.retryAfter().orElse(Duration.ZERO).compareTo(LONGEST_WAIT) <= 0;
  }

  private HttpRequest message(Call call) throws RefusedException {
    BodyPublisher body =
        call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
    HttpRequest.Builder message =
        HttpRequest.newBuilder(URI.create(base + call.path()))
            .timeout(ANSWER)
            .header("User-Agent", "rolewatch")
            .header("Accept", "application/json")
            .method(call.method().name(), body);
    try {
      call.headers().forEach(message::setHeader);
    } catch (IllegalArgumentException forbidden) { // its message would quote the secret
      throw new RefusedException(
          "the secret for %s has a line break or another character that no header may have"
              .formatted(system));
    }
    return message.build();
  }

  private static HttpResponse<String> answer(HttpRequest message)
      throws IOException, InterruptedException {
    return HTTP.send(message, BodyHandlers.ofString());
  }

  private Exchange good(Exchange exchange) throws TicketException {
    Reply reply = exchange.reply();
    if (reply.isDone()) {
      return exchange;
    }
    String said = reply.body().isBlank() ? "" : ": " + exchange.said();
    String because =
        "%s answered %d to %s%s".formatted(system, reply.status(), exchange.call(), said);
    throw reply.isPassing()
        ? new TryLaterException(because, reply.retryAfter().orElse(Duration.ZERO))
        : new RefusedException(because, reply.body(), null);
  }

  private JsonNode json(Exchange exchange) throws RefusedException {
    String body = exchange.reply().body();
    try {
      return body.isBlank() ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
    } catch (JacksonException unreadable) { // its message would quote the answer
      throw new RefusedException(
          "%s answered %s with something that is not JSON: %s"
              .formatted(system, exchange.call(), exchange.said()));
    }
  }
}
