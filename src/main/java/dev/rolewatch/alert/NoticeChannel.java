package dev.rolewatch.alert;

/** Where a message goes that is not one alert: a digest, a closing note. */
@FunctionalInterface
public interface NoticeChannel {

  /**
   * @throws AlertNotSentException if it did not arrive; the caller must see to it that it is tried
   *     again
   */
  void send(TopicMessage message) throws AlertNotSentException;
}
