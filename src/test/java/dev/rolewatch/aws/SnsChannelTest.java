package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.LoneAlert;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.alert.TopicMessage;
import dev.rolewatch.trail.ActId;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsChannelTest {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111111111111:alerts";
  private static final Alert ALERT = alert();
  private static final TopicMessage MESSAGE =
      new TopicMessage(
          TopicMessage.Structure.STRING,
          Optional.of("subject"),
          "body",
          Map.of("severity", "critical"));

  private final Topic topic = new Topic();

  @Test
  void theMessageIsPublishedAsItIsWritten() throws AlertNotSentException {
    channel(alert -> MESSAGE).send(ALERT);

    assertThat(topic.published)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.topicArn()).isEqualTo(TOPIC);
              assertThat(request.subject()).isEqualTo("subject");
              assertThat(request.message()).isEqualTo("body");
              assertThat(request.messageStructure()).isNull();
              assertThat(request.messageAttributes().get("severity").stringValue())
                  .isEqualTo("critical");
            });
  }

  @Test
  void anAlertThatCannotBeWrittenIsOneThatWasNotSent() {
    RuntimeException defect = new IllegalStateException("text of the event");

    AlertNotSentException failure =
        failure(
            alert -> {
              throw defect;
            });

    assertThat(failure)
        .hasMessage(
            "alert %s was not published to %s: it could not be written (IllegalStateException)"
                .formatted(ALERT.id(), TOPIC))
        .hasCause(defect);
    assertThat(topic.published).isEmpty();
  }

  @Test
  void whatAwsAnsweredIsToldShortAndOnOneLine() {
    topic.failure =
        Optional.of(
            SnsException.builder()
                .statusCode(400)
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("Throttling")
                        .errorMessage("Rate exceeded\n" + "x".repeat(1_000))
                        .build())
                .build());

    assertThat(failure(alert -> MESSAGE).getMessage())
        .startsWith("alert %s was not published to %s: ".formatted(ALERT.id(), TOPIC))
        .contains("Throttling", "Rate exceeded")
        .doesNotContain("\n")
        .hasSizeLessThan(250);
  }

  @Test
  void whatTheSdkSaysOfTheRequestIsNotRepeated() {
    topic.failure = Optional.of(SdkClientException.create("cannot send the body: secret"));

    assertThat(failure(alert -> MESSAGE))
        .hasMessage(
            "alert %s was not published to %s: AWS could not be reached (SdkClientException)"
                .formatted(ALERT.id(), TOPIC));
  }

  private AlertNotSentException failure(Function<Alert, TopicMessage> writer) {
    return catchThrowableOfType(AlertNotSentException.class, () -> channel(writer).send(ALERT));
  }

  private SnsChannel channel(Function<Alert, TopicMessage> writer) {
    return new SnsChannel(new SnsTopic(topic, TOPIC), writer);
  }

  private static Alert alert() {
    RoleUse use = CallsOfAna.withKey("AKIAEXAMPLEANA000001");
    return LoneAlert.of(
        ActId.of(use.event()),
        Severity.CRITICAL,
        List.of("because"),
        use,
        CallsOfAna.SUBJECT,
        Enrichment.none(),
        Duration.ZERO);
  }

  /** A topic that keeps what is published, or fails. */
  private static final class Topic implements SnsClient {
    private final List<PublishRequest> published = new ArrayList<>();
    private Optional<SdkException> failure = Optional.empty();

    @Override
    public PublishResponse publish(PublishRequest request) {
      if (failure.isPresent()) {
        throw failure.orElseThrow();
      }
      published.add(request);
      return PublishResponse.builder().messageId("1").build();
    }

    @Override
    public String serviceName() {
      return "sns";
    }

    @Override
    public void close() {}
  }
}
