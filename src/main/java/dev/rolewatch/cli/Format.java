package dev.rolewatch.cli;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertJson;
import dev.rolewatch.alert.ChatNotification;
import dev.rolewatch.alert.EmailText;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.alert.PeopleMessage;
import dev.rolewatch.alert.TicketMessage;
import dev.rolewatch.alert.TopicMessage;
import java.io.PrintStream;
import java.util.function.Function;

/** How {@code rolewatch alert} prints. */
enum Format {
  /** Each alert as the mail that would be sent. */
  TEXT {
    @Override
    OutcomePrinter printer(PrintStream out) {
      return alerts(out, "\n" + "─".repeat(78) + "\n\n", Format::mail);
    }
  },
  /** The alerts as one JSON array. */
  JSON {
    @Override
    OutcomePrinter printer(PrintStream out) {
      return new JsonArrayPrinter(out);
    }
  },
  /** One line for every record. */
  NDJSON {
    @Override
    OutcomePrinter printer(PrintStream out) {
      return outcome -> out.print(JsonText.compact(OutcomeJson.of(outcome)) + "\n");
    }
  },
  /** Each alert as the chat notification that would be sent. */
  CHAT {
    @Override
    OutcomePrinter printer(PrintStream out) {
      return alerts(out, "", alert -> JsonText.pretty(ChatNotification.of(alert)) + "\n");
    }
  },
  /** Each alert as the message that ticket systems would get. */
  TICKET {
    @Override
    OutcomePrinter printer(PrintStream out) {
      return alerts(out, "", alert -> TicketMessage.of(alert).body() + "\n");
    }

    @Override
    Function<Alert, TopicMessage> message() {
      return TicketMessage::of;
    }
  };

  abstract OutcomePrinter printer(PrintStream out);

  /** What {@code --send} publishes. */
  Function<Alert, TopicMessage> message() {
    return PeopleMessage::of;
  }

  private static OutcomePrinter alerts(
      PrintStream out, String separator, Function<Alert, String> writer) {
    return new AlertPrinter(out, separator, writer);
  }

  private static String mail(Alert alert) {
    return "Subject: " + EmailText.subject(alert) + "\n\n" + EmailText.body(alert);
  }

  /** Prints the alerts and passes over everything else. */
  private static final class AlertPrinter implements OutcomePrinter {
    private final PrintStream out;
    private final String separator;
    private final Function<Alert, String> writer;
    private String before = "";

    AlertPrinter(PrintStream out, String separator, Function<Alert, String> writer) {
      this.out = out;
      this.separator = separator;
      this.writer = writer;
    }

    @Override
    public void print(Outcome outcome) {
      if (outcome instanceof Outcome.Alerted alerted) {
        out.print(before + writer.apply(alerted.alert()));
        before = separator;
      }
    }
  }

  /** Prints the alerts as the elements of an array. */
  private static final class JsonArrayPrinter implements OutcomePrinter {
    private final PrintStream out;
    private String before = "[\n";

    JsonArrayPrinter(PrintStream out) {
      this.out = out;
    }

    @Override
    public void print(Outcome outcome) {
      if (outcome instanceof Outcome.Alerted alerted) {
        out.print(before + JsonText.pretty(AlertJson.of(alerted.alert())));
        before = ",\n";
      }
    }

    @Override
    public void close() {
      out.print(before.equals("[\n") ? "[]\n" : "\n]\n");
    }
  }
}
