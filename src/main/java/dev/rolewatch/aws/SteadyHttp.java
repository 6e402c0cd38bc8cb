package dev.rolewatch.aws;

import java.io.IOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A connection that may be cut at any moment. When a time limit of the SDK is over, it closes the
 * connection from another thread, and the JDK's {@code HttpURLConnection}, if it is writing just
 * then, fails with a {@link NullPointerException}. Here that is what it means: the connection
 * broke.
 */
record SteadyHttp(SdkHttpClient connection) implements SdkHttpClient {

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = connection.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        try {
          return prepared.call();
        } catch (NullPointerException cut) {
          throw new IOException("the connection was closed while it was in use", cut);
        }
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public String clientName() {
    return connection.clientName();
  }

  @Override
  public void close() {
    connection.close();
  }
}
