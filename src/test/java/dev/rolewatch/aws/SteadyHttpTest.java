package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

final class SteadyHttpTest {

  @Test
  void connectionThatIsCutInTheMiddleOfAWriteIsAnErrorOfTheNetwork() {
    SteadyHttp http = new SteadyHttp(new Cut());
    ExecutableHttpRequest request = http.prepareRequest(HttpExecuteRequest.builder().build());
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(request::call)
        .withCauseInstanceOf(NullPointerException.class);
  }

  /** As {@code HttpURLConnection} behaves when another thread disconnects it. */
  private static final class Cut implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          throw new NullPointerException("because \"this.http\" is null");
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}
