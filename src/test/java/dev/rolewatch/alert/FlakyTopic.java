package dev.rolewatch.alert;

import java.util.ArrayList;
import java.util.List;

/** A topic that can be out of order; it keeps what it takes. */
final class FlakyTopic implements AlertChannel, NoticeChannel {
  private final List<String> taken = new ArrayList<>();
  private boolean isBroken;

  void breaks() {
    isBroken = true;
  }

  void isMended() {
    isBroken = false;
  }

  /** The ids of alerts and the subjects of notices. */
  List<String> taken() {
    return taken;
  }

  @Override
  public Receipt send(Alert alert) throws AlertNotSentException {
    take(alert.id());
    return Receipt.SENT;
  }

  @Override
  public void send(TopicMessage message) throws AlertNotSentException {
    take(message.subject().orElse(""));
  }

  private void take(String what) throws AlertNotSentException {
    if (isBroken) {
      throw new AlertNotSentException("the topic is out of order", null);
    }
    taken.add(what);
  }
}
