package dev.rolewatch.aws;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.TopicMessage;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** An SNS topic, and how an alert is written for its subscribers. */
public final class SnsChannel implements AlertChannel {
  private final SnsClient sns;
  private final String topicArn;
  private final Function<Alert, TopicMessage> writer;

  public SnsChannel(SnsClient sns, String topicArn, Function<Alert, TopicMessage> writer) {
    this.sns = sns;
    this.topicArn = topicArn;
    this.writer = writer;
  }

  @Override
  public void send(Alert alert) throws AlertNotSentException {
    PublishRequest request = written(alert);
    try {
      sns.publish(request);
    } catch (SdkException failure) {
      throw notSent(alert, SdkFailure.withMessage(failure), failure);
    }
  }

  /**
   * The one place for a catch this wide: a defect in the writing of one alert for one channel must
   * not keep it from the other channels. It is not hidden: the alert counts as not sent.
   */
  private PublishRequest written(Alert alert) throws AlertNotSentException {
    try {
      return request(writer.apply(alert));
    } catch (RuntimeException defect) {
      String because = "it could not be written (%s)".formatted(defect.getClass().getSimpleName());
      throw notSent(alert, because, defect);
    }
  }

  private AlertNotSentException notSent(Alert alert, String because, RuntimeException cause) {
    return new AlertNotSentException(
        "alert %s was not published to %s: %s".formatted(alert.id(), topicArn, because), cause);
  }

  private PublishRequest request(TopicMessage message) {
    PublishRequest.Builder request =
        PublishRequest.builder()
            .topicArn(topicArn)
            .message(message.body())
            .messageAttributes(attributes(message.attributes()));
    message.subject().ifPresent(request::subject);
    if (message.structure() == TopicMessage.Structure.JSON_BY_PROTOCOL) {
      request.messageStructure("json");
    }
    return request.build();
  }

  private static Map<String, MessageAttributeValue> attributes(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> attribute(entry.getValue())));
  }

  private static MessageAttributeValue attribute(String text) {
    return MessageAttributeValue.builder().dataType("String").stringValue(text).build();
  }
}
