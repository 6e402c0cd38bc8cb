package dev.rolewatch.real;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** What a stand-in for AWS can do beyond AWS: forget, and begin to take policies seriously. */
final class TestControl {
  private static final String MOTO_RESET = "/moto-api/reset";
  private static final String MOTO_FREE_CALLS = "/moto-api/reset-auth";
  private static final String LOCALSTACK_RESET = "/_localstack/state/reset";

  private final URI server;

  TestControl(URI server) {
    this.server = server;
  }

  void reset() {
    if (post(MOTO_RESET, "") == 200) {
      ignorePolicies();
    } else {
      must(LOCALSTACK_RESET, "");
    }
  }

  void enforcePolicies() {
    must(MOTO_FREE_CALLS, "0");
  }

  void ignorePolicies() {
    must(MOTO_FREE_CALLS, "inf");
  }

  private void must(String path, String body) {
    int status = post(path, body);
    if (status != 200) {
      throw new RealPartException(server.resolve(path) + " answered " + status);
    }
  }

  private int post(String path, String body) {
    HttpRequest request =
        Http.request(server.resolve(path))
            .header("Content-Type", "text/plain") // moto does not see the body of a form
            .POST(BodyPublishers.ofString(body))
            .build();
    return Http.send(request).statusCode();
  }
}
