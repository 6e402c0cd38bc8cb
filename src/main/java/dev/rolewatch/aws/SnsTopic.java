package dev.rolewatch.aws;

import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.NoticeChannel;
import dev.rolewatch.alert.TopicMessage;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** An SNS topic. */
public final class SnsTopic implements NoticeChannel {
  private final SnsClient sns;
  private final String arn;

  public SnsTopic(SnsClient sns, String arn) {
    this.sns = sns;
    this.arn = arn;
  }

  @Override
  public void send(TopicMessage message) throws AlertNotSentException {
    publish(message.subject().orElse("a message"), message);
  }

  /**
   * @param what the message is, for the error
   */
  void publish(String what, TopicMessage message) throws AlertNotSentException {
    try {
      sns.publish(request(message));
    } catch (SdkException failure) {
      throw new AlertNotSentException(
          "%s was not published to %s: %s".formatted(what, arn, SdkFailure.withMessage(failure)),
          failure);
    }
  }

  @Override
  public String toString() {
    return arn;
  }

  private PublishRequest request(TopicMessage message) {
    PublishRequest.Builder request =
        PublishRequest.builder()
            .topicArn(arn)
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
