package dev.rolewatch.cli;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.MailLimit;
import dev.rolewatch.alert.OnceOnly;
import dev.rolewatch.alert.PeopleMessage;
import dev.rolewatch.alert.Receipt;
import dev.rolewatch.alert.Rounds;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.TicketMessage;
import dev.rolewatch.alert.TopicMessage;
import dev.rolewatch.aws.SnsTopic;
import dev.rolewatch.history.Claims;
import dev.rolewatch.history.SessionStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where the alerts of a replay go: to the terminal, and to a topic if one was given. What a topic
 * does not take is reported, and the replay goes on.
 */
final class Outlets {
  private final Terminal terminal;
  private final Optional<SnsTopic> peoplesTopic;
  private final Optional<SnsTopic> systemsTopic;
  private final Consumer<String> complaints;

  /**
   * @param topic gets what the format is for
   */
  Outlets(Terminal terminal, Format format, Optional<SnsTopic> topic, Consumer<String> complaints) {
    this.terminal = terminal;
    this.peoplesTopic = topic.filter(any -> !format.isForSystems());
    this.systemsTopic = topic.filter(any -> format.isForSystems());
    this.complaints = complaints;
  }

  List<AlertChannel> channels(Settings settings, SessionStore store, EventTime time) {
    AlertChannel people = new MailLimit(this::people, store, settings.mailsPerMinute(), time);
    Claims claims = new Claims(store);
    return List.of(
        new OnceOnly(people, "people", claims, time, pause -> {}),
        new OnceOnly(this::systems, "systems", claims, time, pause -> {}));
  }

  Rounds rounds(Settings settings, ExpectedUses expected, SessionStore store, EventTime time) {
    return new Rounds(
        store, this::people, this::systems, () -> expected, settings.mailsPerMinute(), time);
  }

  private Receipt people(Alert alert) {
    terminal.people(alert);
    publish(peoplesTopic, () -> PeopleMessage.of(alert));
    return Receipt.SENT;
  }

  private Receipt systems(Alert alert) {
    terminal.systems(alert);
    publish(systemsTopic, () -> TicketMessage.of(alert));
    return Receipt.SENT;
  }

  private void people(TopicMessage notice) {
    terminal.people(notice);
    publish(peoplesTopic, () -> notice);
  }

  private void systems(TopicMessage note) {
    terminal.systems(note);
    publish(systemsTopic, () -> note);
  }

  private void publish(Optional<SnsTopic> topic, Supplier<TopicMessage> message) {
    try {
      if (topic.isPresent()) {
        topic.get().send(message.get());
      }
    } catch (AlertNotSentException e) {
      complaints.accept(e.getMessage());
    }
  }
}
