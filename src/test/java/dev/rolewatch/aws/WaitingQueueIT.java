package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.alert.WaitingRoom.ClosedException;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealAws;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@ExtendWith(RealAws.class)
final class WaitingQueueIT {
  private static final String EVENT = "{\"detail\":{\"userAgent\":\"ü \\u202e <&>\"}}";

  private final AwsEndpoint aws;
  private FaultyEndpoint road;
  private AwsClients clients;
  private SqsClient reader;
  private String url;

  WaitingQueueIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  @BeforeEach
  void makeQueue(TestInfo test) {
    AwsCredentials credentials = aws.in(RealAccounts.OURS);
    reader = aws.sqs(credentials);
    String name = test.getTestMethod().orElseThrow().getName();
    url = reader.createQueue(create -> create.queueName(name)).queueUrl();
    road = FaultyEndpoint.before(aws);
    clients = RealAccounts.clients(road.aws(), credentials);
  }

  @AfterEach
  void close() {
    clients.close();
    road.close();
    reader.close();
  }

  @Test
  void eventComesAgainAsItIs() throws ClosedException {
    queue().hold(EVENT, Duration.ZERO);
    assertThat(reader.receiveMessage(receive -> receive.queueUrl(url)).messages())
        .singleElement()
        .satisfies(message -> assertThat(message.body()).isEqualTo(EVENT));
  }

  @Test
  void eventWaits() throws ClosedException {
    queue().hold(EVENT, Duration.ofSeconds(90));
    assertThat(reader.receiveMessage(receive -> receive.queueUrl(url)).messages()).isEmpty();
    assertThat(delayed()).isEqualTo(1);
  }

  @Test
  void longerThanAQueueHoldsIsCutOff() throws ClosedException {
    queue().hold(EVENT, Duration.ofHours(1));
    queue().hold(EVENT, Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(delayed()).isEqualTo(2);
  }

  @Test
  void refusalIsSaid() {
    road.fail("SendMessage", new Fault.Refusal(403, "AccessDenied", "no"));
    assertClosed("the waiting queue refused access");
  }

  @Test
  void slownessIsSaid() {
    road.fail("SendMessage", Fault.delay(Duration.ofMinutes(5)));
    assertClosed("the waiting queue did not answer in time");
  }

  private void assertClosed(String because) {
    assertThatExceptionOfType(ClosedException.class)
        .isThrownBy(() -> new WaitingQueue(clients::sqs, url).hold(EVENT, Duration.ZERO))
        .withMessage(because);
  }

  private int delayed() {
    QueueAttributeName waiting = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
    return Integer.parseInt(
        reader
            .getQueueAttributes(get -> get.queueUrl(url).attributeNames(waiting))
            .attributes()
            .get(waiting));
  }

  private WaitingQueue queue() {
    return new WaitingQueue(() -> reader, url);
  }
}
