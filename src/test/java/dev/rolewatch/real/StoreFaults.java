package dev.rolewatch.real;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What goes wrong with the session store, each with what is said of it. */
public final class StoreFaults {
  private StoreFaults() {}

  public static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of(
            new Fault.Refusal(400, "AccessDeniedException", "no"),
            "the session store refused access"),
        Arguments.of(
            new Fault.Refusal(400, "ProvisionedThroughputExceededException", "too fast"),
            "the session store throttled the call"),
        Arguments.of(
            new Fault.Refusal(400, "ThrottlingException", "too fast"),
            "the session store throttled the call"),
        Arguments.of(
            new Fault.Refusal(500, "InternalServerError", "oh"),
            "the session store answered InternalServerError (HTTP 500)"),
        Arguments.of(
            Fault.delay(Duration.ofMinutes(5)), "the session store did not answer in time"));
  }
}
