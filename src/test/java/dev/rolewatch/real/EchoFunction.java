package dev.rolewatch.real;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function that gives its event back, and fails or ends its process when told to. */
public final class EchoFunction implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    byte[] event = input.readAllBytes();
    String text = new String(event, StandardCharsets.UTF_8);
    context.getLogger().log("got " + text);
    if (text.contains("fail")) {
      throw new IllegalStateException("told to fail in " + context.getInvokedFunctionArn());
    }
    if (text.contains("halt")) {
      Runtime.getRuntime().halt(3);
    }
    output.write(event);
  }
}
