package dev.rolewatch.wholeway;

import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;

import dev.rolewatch.real.Invocation;
import dev.rolewatch.real.LambdaProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The queue before the ticket function, and Lambda's poller: it hands over up to ten messages, and
 * deletes those that the function does not name as failed.
 */
record TicketPoller(SqsClient sqs, String queue, String deadLetters) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Subscribes a queue to the topic in the way of the template. */
  static TicketPoller subscribe(SnsClient sns, SqsClient sqs, String topic, String name) {
    String deadLetters = sqs.createQueue(make -> make.queueName(name + "-unfiled")).queueUrl();
    String redrive =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":20}".formatted(arn(sqs, deadLetters));
    String queue =
        sqs.createQueue(
                make ->
                    make.queueName(name)
                        .attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, redrive)))
            .queueUrl();
    sns.subscribe(
        subscribe ->
            subscribe
                .topicArn(topic)
                .protocol("sqs")
                .endpoint(arn(sqs, queue))
                .attributes(Map.of("RawMessageDelivery", "true")));
    return new TicketPoller(sqs, queue, deadLetters);
  }

  /** What the function needs to know of the two queues. */
  Map<String, String> environment() {
    return Map.of("TICKET_QUEUE_URL", queue, "UNFILED_TICKETS_QUEUE_URL", deadLetters);
  }

  /**
   * One poll.
   *
   * @return how many messages were handed over
   */
  int poll(LambdaProcess function) {
    List<Message> messages =
        sqs.receiveMessage(
                receive ->
                    receive
                        .queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(APPROXIMATE_RECEIVE_COUNT))
            .messages();
    if (!messages.isEmpty()) {
      Set<String> failed = failed(function.invoke(batch(messages)));
      messages.stream()
          .filter(message -> !failed.contains(message.messageId()))
          .forEach(
              done ->
                  sqs.deleteMessage(
                      delete -> delete.queueUrl(queue).receiptHandle(done.receiptHandle())));
      messages.stream().filter(message -> failed.contains(message.messageId())).forEach(this::wake);
    }
    return messages.size();
  }

  /** What lies in the dead-letter queue. */
  List<Message> unfiled() {
    return sqs.receiveMessage(
            receive ->
                receive.queueUrl(deadLetters).maxNumberOfMessages(10).messageAttributeNames("All"))
        .messages();
  }

  /** As if the time until it comes again had passed. */
  private void wake(Message message) {
    sqs.changeMessageVisibility(
        change ->
            change.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
  }

  private static byte[] batch(List<Message> messages) {
    ObjectNode batch = JSON.createObjectNode();
    for (Message message : messages) {
      ObjectNode record =
          batch
              .withArray("/Records")
              .addObject()
              .put("messageId", message.messageId())
              .put("receiptHandle", message.receiptHandle())
              .put("body", message.body())
              .put("eventSource", "aws:sqs");
      record
          .putObject("attributes")
          .put("ApproximateReceiveCount", message.attributes().get(APPROXIMATE_RECEIVE_COUNT));
    }
    return batch.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Set<String> failed(Invocation invocation) {
    String answer = ((Invocation.Answered) invocation).payload();
    return JSON.readTree(answer)
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier"))
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }

  private static String arn(SqsClient sqs, String url) {
    return sqs.getQueueAttributes(
            get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .get(QueueAttributeName.QUEUE_ARN);
  }
}
