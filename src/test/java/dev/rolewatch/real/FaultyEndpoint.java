package dev.rolewatch.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A road to AWS on which chosen calls go wrong, and every call leaves a trace. It understands the
 * query protocol of IAM, STS and SNS, and the JSON protocol of DynamoDB, SQS and SSM.
 */
public final class FaultyEndpoint implements AutoCloseable {
  private static final Set<String> NOT_FORWARDED =
      Set.of("connection", "content-length", "expect", "upgrade");

  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final List<AwsCall> calls = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultyEndpoint::thread);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AwsEndpoint behind;
  private final HttpServer server;

  private FaultyEndpoint(AwsEndpoint behind, HttpServer server) {
    this.behind = behind;
    this.server = server;
  }

  /** Begins without a fault. */
  public static FaultyEndpoint before(AwsEndpoint aws) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FaultyEndpoint road = new FaultyEndpoint(aws, server);
      server.createContext("/", road::handle);
      server.setExecutor(road.threads);
      server.start();
      return road;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same AWS by this road. */
  public AwsEndpoint aws() {
    return behind.through(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** From now on every call of this action, for example {@code Publish}, goes wrong. */
  public FaultyEndpoint fail(String action, Fault fault) {
    faults.put(action, fault);
    return this;
  }

  /** From now on this action goes right again. */
  public void mend(String action) {
    faults.remove(action);
  }

  /** Every call so far, retries of the SDK among them, in the order of their arrival. */
  public List<AwsCall> calls() {
    return List.copyOf(calls);
  }

  /** The calls of one action. */
  public List<AwsCall> calls(String action) {
    return calls.stream().filter(call -> call.action().equals(action)).toList();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<String> target =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      AwsCall call = target.map(AwsCall::ofTarget).orElseGet(() -> AwsCall.parse(body));
      calls.add(call);
      Fault fault = faults.get(call.action());
      if (fault instanceof Fault.Refusal refusal) {
        refuse(exchange, refusal, target.isPresent());
        return;
      }
      if (fault instanceof Fault.Delay delay
          && closing.await(delay.time().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      if (fault instanceof Fault.Silence silence && calls(call.action()).size() > silence.right()) {
        silence.reached().countDown();
        closing.await();
        return;
      }
      HttpResponse<byte[]> answer = forwarded(exchange, body);
      if (fault instanceof Fault.LostAnswer) {
        mend(call.action());
        refuse(exchange, Fault.serverError(), target.isPresent());
        return;
      }
      pass(answer, exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the road is closing
    }
  }

  private static void refuse(HttpExchange exchange, Fault.Refusal refusal, boolean isJson)
      throws IOException {
    byte[] body = (isJson ? json(refusal) : xml(refusal)).getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", isJson ? "application/x-amz-json-1.0" : "text/xml");
    exchange.sendResponseHeaders(refusal.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static String xml(Fault.Refusal refusal) {
    return """
        <ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
        <RequestId>00000000-0000-0000-0000-000000000000</RequestId></ErrorResponse>
        """
        .formatted(refusal.code(), refusal.message());
  }

  private static String json(Fault.Refusal refusal) {
    return """
        {"__type":"com.amazon.coral.service#%s","message":"%s"}"""
        .formatted(refusal.code(), refusal.message());
  }

  private HttpResponse<byte[]> forwarded(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        Http.request(behind.address().resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> !NOT_FORWARDED.contains(lower(header.getKey())))
        .forEach(
            header -> header.getValue().forEach(value -> request.header(header.getKey(), value)));
    return Http.send(request.build());
  }

  private static void pass(HttpResponse<byte[]> answer, HttpExchange exchange) throws IOException {
    answer.headers().map().entrySet().stream()
        .filter(header -> !NOT_FORWARDED.contains(lower(header.getKey())))
        .forEach(header -> exchange.getResponseHeaders().put(header.getKey(), header.getValue()));
    byte[] content = asAwsWritesErrors(answer.body());
    exchange.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }

  /** Moto writes a denial in the form of EC2, in which the SDK finds no error code. */
  private static byte[] asAwsWritesErrors(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (!text.contains("<ErrorResponse><Errors><Error>")) {
      return body;
    }
    return text.replace("<Errors>", "")
        .replace("</Errors>", "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String lower(String header) {
    return header.toLowerCase(Locale.ROOT);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "faulty endpoint");
    thread.setDaemon(true);
    return thread;
  }
}
