package dev.rolewatch.cli;

import dev.rolewatch.alert.Outcome;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.Reading;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.TrailReader;
import dev.rolewatch.trail.TrailRecord;
import dev.rolewatch.trail.TrailRecords;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Picks the uses of roles out of what is read; of everything else the outcome is known. */
final class UseReader {
  private final TrailReader reader = new TrailReader();
  private final List<RoleUse> uses = new ArrayList<>();
  private final Spool spool;

  UseReader(Spool spool) {
    this.spool = spool;
  }

  /** The uses of roles, in the order of the input. */
  List<RoleUse> uses() {
    return uses;
  }

  /**
   * @param rejected is told of each broken record, in one clause
   * @throws IOException if the input cannot be read on
   */
  void read(InputStream input, Consumer<String> rejected) throws IOException {
    try (TrailRecords records = TrailRecords.open(input)) {
      boolean isMore = true;
      while (isMore) {
        isMore = next(records, rejected);
      }
    }
  }

  private boolean next(TrailRecords records, Consumer<String> rejected) throws IOException {
    try {
      Optional<TrailRecord> record = records.next();
      if (record.isPresent()) {
        keep(reader.read(record.get()));
      }
      return record.isPresent();
    } catch (MalformedEventException e) {
      rejected.accept(e.getMessage());
      spool.known(new Outcome.Rejected(e.eventId(), e.getMessage()));
      return true;
    }
  }

  private void keep(Reading reading) {
    if (reading instanceof Reading.Use found) {
      uses.add(found.use());
      spool.use();
    } else {
      spool.known(Outcome.of((Reading.NoUse) reading));
    }
  }
}
