package dev.rolewatch.real;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The one HTTP client of these tests; it may say which host was asked for, as a proxy must, since
 * {@code pom.xml} sets {@code jdk.httpclient.allowRestrictedHeaders}.
 */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address);
  }

  /**
   * @throws RealPartException if the address cannot be reached
   */
  static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new RealPartException("cannot reach " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RealPartException("interrupted while asking " + request.uri(), e);
    }
  }
}
