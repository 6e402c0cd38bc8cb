package dev.rolewatch.aws;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * The text of a parameter in AWS Systems Manager's Parameter Store, asked for at most once in
 * {@link #FRESH}. While it cannot be read, the text that was read last stands; but not when there
 * is no such parameter any more, since whoever removes a list means that it no longer holds.
 */
public final class ParameterText {
  /** How long an answer, good or bad, is taken for the present one. */
  static final Duration FRESH = Duration.ofSeconds(60);

  private static final Logger LOG = System.getLogger(ParameterText.class.getName());

  private final SsmClient ssm;
  private final String name;
  private final InstantSource clock;
  private Answer last = new Unknown("parameter was not asked for");
  private Instant askAgainAt = Instant.MIN;

  /**
   * @param ssm of {@link AwsClients#ssm()}, which does not wait long
   * @param name of a parameter of type String, for example {@code /rolewatch/expected-uses}
   */
  public ParameterText(SsmClient ssm, String name, InstantSource clock) {
    this.ssm = ssm;
    this.name = name;
    this.clock = clock;
  }

  /** What is known of the text. */
  private sealed interface Answer {}

  private record Known(String text) implements Answer {}

  private record Unknown(String because) implements Answer {}

  /**
   * The text as it was at most {@link #FRESH} ago, or last before reading failed.
   *
   * @throws UnreadableParameterException if it could not be read so far, or is gone
   */
  public synchronized String text() throws UnreadableParameterException {
    Instant now = clock.instant();
    if (!now.isBefore(askAgainAt)) {
      last = ask();
      askAgainAt = now.plus(FRESH);
    }
    if (last instanceof Known known) {
      return known.text();
    }
    throw new UnreadableParameterException(((Unknown) last).because());
  }

  private Answer ask() {
    try {
      Parameter parameter = ssm.getParameter(get -> get.name(name)).parameter();
      return parameter.type() == ParameterType.SECURE_STRING
          ? new Unknown("parameter %s is encrypted: make it one of type String".formatted(name))
          : new Known(parameter.value());
    } catch (ParameterNotFoundException gone) {
      return new Unknown("there is no parameter " + name);
    } catch (SdkException failure) {
      return withoutAnswer("parameter %s: Systems Manager ".formatted(name), failure);
    }
  }

  private Answer withoutAnswer(String about, SdkException failure) {
    String because = about + SdkFailure.predicate(failure);
    LOG.log(Level.WARNING, because);
    return last instanceof Known ? last : new Unknown(because);
  }
}
