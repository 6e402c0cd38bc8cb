package dev.rolewatch.real;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A queue that is subscribed to a topic, so that a test sees what a subscriber gets. Of a publish
 * with a text for each protocol, a queue gets {@code sqs}, or else {@code default}.
 */
public final class TopicInbox {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SqsClient sqs;
  private final String queue;

  private TopicInbox(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  /** Subscribes a new queue of this name. */
  public static TopicInbox subscribe(SnsClient sns, SqsClient sqs, String topicArn, String name) {
    String queue = sqs.createQueue(call -> call.queueName(name)).queueUrl();
    String arn =
        sqs.getQueueAttributes(
                call -> call.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    sns.subscribe(call -> call.topicArn(topicArn).protocol("sqs").endpoint(arn));
    return new TopicInbox(sqs, queue);
  }

  /** What has come since the last time; by the time a publish has answered, its message is here. */
  public List<Delivery> take() {
    return Stream.generate(this::batch)
        .takeWhile(batch -> !batch.isEmpty())
        .flatMap(List::stream)
        .toList();
  }

  private List<Delivery> batch() {
    return sqs
        .receiveMessage(call -> call.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(0))
        .messages()
        .stream()
        .map(this::taken)
        .toList();
  }

  private Delivery taken(Message message) {
    sqs.deleteMessage(call -> call.queueUrl(queue).receiptHandle(message.receiptHandle()));
    return Delivery.of(JSON.readTree(message.body()));
  }

  /** One message as SNS hands it to a subscriber. */
  public record Delivery(Optional<String> subject, String body, Map<String, String> attributes) {

    public Delivery {
      attributes = Map.copyOf(attributes);
    }

    private static Delivery of(JsonNode envelope) {
      Map<String, String> attributes =
          envelope.path("MessageAttributes").properties().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, entry -> entry.getValue().path("Value").asString()));
      return new Delivery(
          envelope.path("Subject").stringValueOpt(),
          envelope.path("Message").asString(),
          attributes);
    }
  }
}
