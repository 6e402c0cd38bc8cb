package dev.rolewatch.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Where a function with SnapStart gets its credentials: its variables hold none, because those of
 * the snapshot would be too old when it is restored.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html">Activating
 *     SnapStart</a>
 */
public final class ContainerCredentials implements AutoCloseable {
  private final HttpServer server;
  private final byte[] answer;

  private ContainerCredentials(HttpServer server, byte[] answer) {
    this.server = server;
    this.answer = answer;
  }

  public static ContainerCredentials serve(AwsSessionCredentials credentials) {
    String answer =
        """
        {"AccessKeyId":"%s","SecretAccessKey":"%s","Token":"%s","Expiration":"2099-01-01T00:00:00Z"}"""
            .formatted(
                credentials.accessKeyId(),
                credentials.secretAccessKey(),
                credentials.sessionToken());
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ContainerCredentials served =
          new ContainerCredentials(server, answer.getBytes(StandardCharsets.UTF_8));
      server.createContext("/", served::handle);
      server.start();
      return served;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Lambda sets instead of the access key. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        "snap-start",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN",
        "none");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange call) throws IOException {
    try (call) {
      call.sendResponseHeaders(200, answer.length);
      call.getResponseBody().write(answer);
    }
  }
}
