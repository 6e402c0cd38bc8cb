package dev.rolewatch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.rolewatch.alert.Rounds;
import dev.rolewatch.history.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The door that a schedule opens every minute: what falls due without an event is sent. A round
 * that fails fails the invocation; the next one sends what it has left.
 */
public final class RoundHandler implements RequestStreamHandler {
  private final Rounds rounds;

  /** What Lambda calls: everything is built from the environment, once. */
  public RoundHandler() {
    this(Live.of(System.getenv()).rounds());
  }

  RoundHandler(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    try {
      String sent = "{\"messages\":%d}".formatted(rounds.walk());
      answer.write(sent.getBytes(StandardCharsets.UTF_8));
    } catch (StoreUnavailableException e) {
      throw new IOException("what is due is not known: " + e.getMessage(), e);
    }
  }
}
