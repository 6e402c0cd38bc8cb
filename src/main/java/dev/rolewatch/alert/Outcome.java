package dev.rolewatch.alert;

import java.util.Optional;

/** What became of one record, always with a because. */
public sealed interface Outcome {

  Optional<String> eventId();

  /** One plain clause. */
  String because();

  /** People and systems are told. */
  record Alerted(Alert alert, String because) implements Outcome {
    public Alerted {
      require(because);
    }

    @Override
    public Optional<String> eventId() {
      return Optional.of(alert.use().event().id());
    }
  }

  /** Nobody is told. */
  record Quiet(Optional<String> eventId, String because) implements Outcome {
    public Quiet {
      require(because);
    }
  }

  /** The record is broken; nothing is known of what it would have told. */
  record Rejected(Optional<String> eventId, String because) implements Outcome {
    public Rejected {
      require(because);
    }
  }

  private static void require(String because) {
    if (because.isBlank()) {
      throw new IllegalArgumentException("an outcome has a because");
    }
  }
}
