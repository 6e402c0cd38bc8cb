package dev.rolewatch.lambda;

import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.DynamoDbSessionStore;
import dev.rolewatch.history.Key;
import dev.rolewatch.history.Ruling;
import dev.rolewatch.history.StoreUnavailableException;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The whole story once, before Lambda takes its snapshot of the function: the classes that an alert
 * needs are then in the snapshot, and the first alert after a restore does not wait for them.
 * {@code bench/README.md} has what it saves.
 *
 * <p>The story is played with answers from files and nothing of it stays. Then IAM and the session
 * store are asked one real question each, so that TLS is in the snapshot too; the answers do not
 * matter.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html">Best
 *     practices for SnapStart</a>
 */
final class Rehearsal {
  private static final Logger LOG = System.getLogger(Rehearsal.class.getName());
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111111111111:rehearsal";
  private static final Environment STAGE =
      new Environment(
          Settings.of(Map.of()),
          TOPIC,
          TOPIC,
          RoleArn.parse("arn:aws:iam::111111111111:role/function"),
          "rehearsal",
          "https://sqs.eu-central-1.amazonaws.com/111111111111/rehearsal");

  private Rehearsal() {}

  /**
   * Without it the first alert is only slower, so no failure, not even a defect, may keep the
   * function from starting.
   */
  static void play(Environment environment) {
    try {
      JsonText.compact(OutcomeJson.logLine(outcome()));
    } catch (IOException | MalformedEventException | RuntimeException failed) {
      LOG.log(Level.WARNING, "the rehearsal failed; the first alert will be slow", failed);
    }
    ask(environment);
  }

  /**
   * @throws IOException if the played alert was not sent, or a file is missing
   */
  static Outcome outcome() throws IOException, MalformedEventException {
    try (InputStream event = Rehearsal.class.getResourceAsStream("/rehearsal/event.json");
        AwsClients clients = AwsClients.played()) {
      Alerter alerter = Live.with(clients, STAGE).alerter();
      return alerter.handle(TrailRecord.parse(event.readAllBytes()), Patience.SPENT);
    }
  }

  private static void ask(Environment environment) {
    try (AwsClients clients = AwsClients.standard()) {
      clients.iam().listAccountAliases();
      new DynamoDbSessionStore(clients.dynamoDb(), environment.sessionTable())
          .find(Key.of(Ruling.class, "act", "rehearsal"));
    } catch (SdkException | StoreUnavailableException noAnswer) {
      LOG.log(
          Level.INFO, () -> "AWS was asked in vain before the snapshot: " + noAnswer.getMessage());
    }
  }
}
