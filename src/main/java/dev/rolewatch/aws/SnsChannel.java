package dev.rolewatch.aws;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.Receipt;
import dev.rolewatch.alert.TopicMessage;
import java.util.function.Function;

/** An SNS topic, and how an alert is written for its subscribers. */
public final class SnsChannel implements AlertChannel {
  private final SnsTopic topic;
  private final Function<Alert, TopicMessage> writer;

  public SnsChannel(SnsTopic topic, Function<Alert, TopicMessage> writer) {
    this.topic = topic;
    this.writer = writer;
  }

  @Override
  public Receipt send(Alert alert) throws AlertNotSentException {
    topic.publish("alert " + alert.id(), written(alert));
    return Receipt.SENT;
  }

  /**
   * The one place for a catch this wide: a defect in the writing of one alert for one channel must
   * not keep it from the other channels. It is not hidden: the alert counts as not sent.
   */
  private TopicMessage written(Alert alert) throws AlertNotSentException {
    try {
      return writer.apply(alert);
    } catch (RuntimeException defect) {
      throw new AlertNotSentException(
          "alert %s was not published to %s: it could not be written (%s)"
              .formatted(alert.id(), topic, defect.getClass().getSimpleName()),
          defect);
    }
  }
}
