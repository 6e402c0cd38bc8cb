package dev.rolewatch.cli;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertJson;
import dev.rolewatch.alert.ChatNotification;
import dev.rolewatch.alert.EmailText;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.alert.TopicMessage;
import java.io.PrintStream;
import tools.jackson.databind.json.JsonMapper;

/** How {@code rolewatch alert} prints. */
enum Format {
  /** The mails that would be sent. */
  TEXT {
    @Override
    Terminal terminal(PrintStream out) {
      return new PageTerminal(out, "\n" + "─".repeat(78) + "\n\n", Format::mail, Format::mail);
    }
  },
  /** The alerts as one JSON array. */
  JSON {
    @Override
    Terminal terminal(PrintStream out) {
      return new JsonArray(out);
    }
  },
  /** One line for every record. */
  NDJSON {
    @Override
    Terminal terminal(PrintStream out) {
      return new Terminal() {
        @Override
        public boolean printsOutcomes() {
          return true;
        }

        @Override
        public void print(Outcome outcome) {
          out.print(JsonText.compact(OutcomeJson.of(outcome)) + "\n");
        }
      };
    }
  },
  /** The chat notifications that would be sent. */
  CHAT {
    @Override
    Terminal terminal(PrintStream out) {
      return new PageTerminal(
          out,
          "",
          alert -> JsonText.pretty(ChatNotification.of(alert)) + "\n",
          notice -> part(notice, "https") + "\n");
    }
  },
  /** The tickets that would be opened, and what would be added to them. */
  TICKET {
    @Override
    Terminal terminal(PrintStream out) {
      return new PrintedTickets(out);
    }

    @Override
    boolean isForSystems() {
      return true;
    }
  };

  abstract Terminal terminal(PrintStream out);

  /** Whether {@code --send} publishes the message for systems, and not the one for people. */
  boolean isForSystems() {
    return false;
  }

  private static String mail(Alert alert) {
    return "Subject: " + EmailText.subject(alert) + "\n\n" + EmailText.body(alert);
  }

  private static String mail(TopicMessage notice) {
    return "Subject: " + notice.subject().orElse("") + "\n\n" + part(notice, "email");
  }

  private static String part(TopicMessage notice, String protocol) {
    return JsonMapper.shared().readTree(notice.body()).path(protocol).asString();
  }

  /** Prints the alerts as the elements of an array. */
  private static final class JsonArray implements Terminal {
    private final PrintStream out;
    private String before = "[\n";

    JsonArray(PrintStream out) {
      this.out = out;
    }

    @Override
    public boolean printsOutcomes() {
      return true;
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
