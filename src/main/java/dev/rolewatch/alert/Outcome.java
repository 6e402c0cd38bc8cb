package dev.rolewatch.alert;

import dev.rolewatch.trail.Reading;
import java.time.Duration;
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

  /**
   * Nobody is told.
   *
   * @param actId the act that the record belongs to; empty if it is no use of a role
   * @param alertId the alert that stands for this use, too; of an expected act one that nobody sent
   */
  record Quiet(
      Optional<String> eventId, Optional<String> actId, Optional<String> alertId, String because)
      implements Outcome {
    public Quiet {
      require(because);
    }
  }

  /**
   * Nobody is told yet: another record of the same call is to be expected that tells more.
   *
   * @param patience for how long to wait for it
   */
  record Waiting(Optional<String> eventId, String because, Duration patience) implements Outcome {
    public Waiting {
      require(because);
    }
  }

  /** The record is broken; nothing is known of what it would have told. */
  record Rejected(Optional<String> eventId, String because) implements Outcome {
    public Rejected {
      require(because);
    }
  }

  /** What becomes of a record that is no use of a role. */
  static Outcome of(Reading.NoUse none) {
    return new Quiet(none.eventId(), Optional.empty(), Optional.empty(), none.because());
  }

  private static void require(String because) {
    if (because.isBlank()) {
      throw new IllegalArgumentException("an outcome has a because");
    }
  }
}
