package dev.rolewatch.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The side of Lambda that a function's process talks to.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime
 *     API</a>
 */
final class LambdaRuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Invocation>> asked = new ConcurrentHashMap<>();
  private final CompletableFuture<Instant> ready = new CompletableFuture<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(LambdaRuntimeApi::thread);
  private final HttpServer server;
  private final String functionArn;
  private final Duration deadline;

  private LambdaRuntimeApi(HttpServer server, String functionArn, Duration deadline) {
    this.server = server;
    this.functionArn = functionArn;
    this.deadline = deadline;
  }

  /**
   * @param deadline how long an invocation may take; the function is told
   */
  static LambdaRuntimeApi start(String functionArn, Duration deadline) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      LambdaRuntimeApi api = new LambdaRuntimeApi(server, functionArn, deadline);
      server.createContext(ROOT, api::handle);
      server.setExecutor(api.threads);
      server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} wants them. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Comes when the function is initialised: when it asks for its first event. */
  CompletableFuture<Instant> ready() {
    return ready;
  }

  /** Hands the event to the function. */
  CompletableFuture<Invocation> invoke(byte[] payload) {
    Event event = new Event(UUID.randomUUID().toString(), payload.clone());
    CompletableFuture<Invocation> answer = new CompletableFuture<>();
    asked.put(event.id, answer);
    waiting.add(event);
    return answer;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath().substring(ROOT.length());
    if (path.equals("invocation/next")) {
      next(call);
      return;
    }
    if (path.equals("restore/next")) {
      restore(call);
      return;
    }
    byte[] body = call.getRequestBody().readAllBytes();
    String error =
        Optional.ofNullable(call.getRequestHeaders().getFirst(ERROR_TYPE)).orElse("(no type)");
    if (path.equals("init/error")) {
      ready.completeExceptionally(
          new IllegalStateException(error + " " + Invocation.failed(error, body)));
    } else if (path.endsWith("/error")) {
      answer(path).complete(Invocation.failed(error, body));
    } else {
      answer(path).complete(Invocation.answered(body));
    }
    call.sendResponseHeaders(202, -1);
    call.close();
  }

  /** {@code path} is {@code invocation/ID/response} or {@code invocation/ID/error}. */
  private CompletableFuture<Invocation> answer(String path) {
    String id = path.substring("invocation/".length(), path.lastIndexOf('/'));
    return asked.getOrDefault(id, new CompletableFuture<>());
  }

  private void next(HttpExchange call) throws IOException {
    ready.complete(Instant.now());
    try (call) {
      Event event = waiting.take();
      Map.of(
              "Lambda-Runtime-Aws-Request-Id",
              event.id,
              "Lambda-Runtime-Deadline-Ms",
              String.valueOf(Instant.now().plus(deadline).toEpochMilli()),
              "Lambda-Runtime-Invoked-Function-Arn",
              functionArn,
              "Lambda-Runtime-Trace-Id",
              "Root=1-69a64210-000000000000000000000000;Sampled=0",
              "Content-Type",
              "application/json")
          .forEach(call.getResponseHeaders()::set);
      call.sendResponseHeaders(200, event.payload.length);
      call.getResponseBody().write(event.payload);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is closing
    }
  }

  /**
   * With SnapStart the process asks here when it is ready for the snapshot, and goes on restored.
   */
  private static void restore(HttpExchange call) throws IOException {
    call.sendResponseHeaders(200, -1);
    call.close();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "Lambda runtime API");
    thread.setDaemon(true);
    return thread;
  }

  private static final class Event {
    private final String id;
    private final byte[] payload;

    Event(String id, byte[] payload) {
      this.id = id;
      this.payload = payload;
    }
  }
}
