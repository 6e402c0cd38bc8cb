package dev.rolewatch.aws;

import dev.rolewatch.ticket.RefusedException;
import dev.rolewatch.ticket.Secret;
import dev.rolewatch.ticket.Secrets;
import dev.rolewatch.ticket.TicketException;
import dev.rolewatch.ticket.TryLaterException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * A secret of Secrets Manager, or a SecureString of Parameter Store, which reads either: it passes
 * on what Secrets Manager has under {@code /aws/reference/secretsmanager/}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-ps-secretsmanager.html">Referencing
 *     Secrets Manager secrets from Parameter Store parameters</a>
 */
public final class TicketSecret implements Secrets {
  /** How long a secret is not read again, unless it is not taken. */
  static final Duration FRESH = Duration.ofMinutes(5);

  private static final String SECRETS_MANAGER = "/aws/reference/secretsmanager/";

  private final SsmClient ssm;
  private final String name;
  private final InstantSource clock;
  private Optional<Known> last = Optional.empty();

  private record Known(Secret secret, Instant until) {}

  /**
   * @param ssm of {@link AwsClients#steadySsm()}
   * @param name of a parameter, with a slash at its beginning, or of a secret, without
   */
  public TicketSecret(SsmClient ssm, String name, InstantSource clock) {
    this.ssm = ssm;
    this.name = name;
    this.clock = clock;
  }

  @Override
  public synchronized Secret current() throws TicketException {
    Optional<Known> fresh = last.filter(known -> known.until().isAfter(clock.instant()));
    return fresh.isPresent() ? fresh.get().secret() : renewed();
  }

  @Override
  public synchronized Secret renewed() throws TicketException {
    Secret secret = Secret.parse(read());
    last = Optional.of(new Known(secret, clock.instant().plus(FRESH)));
    return secret;
  }

  private String read() throws TicketException {
    String parameter = name.startsWith("/") ? name : SECRETS_MANAGER + name;
    try {
      return ssm.getParameter(get -> get.name(parameter).withDecryption(true)).parameter().value();
    } catch (SdkException failure) { // its message is about the name and never has the value
      String because =
          "the secret %s could not be read: %s".formatted(name, SdkFailure.withMessage(failure));
      throw SdkFailure.mayPass(failure)
          ? new TryLaterException(because, Duration.ZERO, failure)
          : new RefusedException(because, failure);
    }
  }
}
