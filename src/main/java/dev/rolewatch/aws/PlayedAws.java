package dev.rolewatch.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * A connection that leads nowhere: the answer to an action such as {@code GetRole} is the file
 * {@code rehearsal/GetRole.xml} among the resources, or in the JSON protocol, such as that of
 * DynamoDB, {@code rehearsal/GetItem.json}. All of the SDK but the network is in use.
 */
final class PlayedAws implements SdkHttpClient {
  private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(file(request));
      }

      @Override
      public void abort() {
        // nothing is on its way
      }
    };
  }

  private static String file(HttpExecuteRequest request) throws IOException {
    Optional<String> target = request.httpRequest().firstMatchingHeader("X-Amz-Target");
    if (target.isPresent()) {
      return target.get().substring(target.get().lastIndexOf('.') + 1) + ".json";
    }
    Matcher action = ACTION.matcher(body(request));
    return (action.find() ? action.group(1) : "") + ".xml";
  }

  private static String body(HttpExecuteRequest request) throws IOException {
    ContentStreamProvider content = request.contentStreamProvider().orElseThrow();
    try (InputStream body = content.newStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpExecuteResponse answer(String name) throws IOException {
    String file = "/rehearsal/" + name;
    try (InputStream answer = PlayedAws.class.getResourceAsStream(file)) {
      if (answer == null) {
        throw new IOException("no answer is written down in " + file);
      }
      return HttpExecuteResponse.builder()
          .response(SdkHttpResponse.builder().statusCode(200).build())
          .responseBody(
              AbortableInputStream.create(new ByteArrayInputStream(answer.readAllBytes())))
          .build();
    }
  }

  @Override
  public void close() {
    // nothing is open
  }
}
