package dev.rolewatch.ticket;

import dev.rolewatch.alert.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far an alert's ticket is, as the session store keeps it.
 *
 * @param begunAt when its ticket was first meant to be opened: it is no older than this
 * @param busyUntil somebody is at it until then
 * @param ticket the ticket, once it is known to be open
 * @param said what it says, or will say once it is open
 */
record Filed(Instant begunAt, Instant busyUntil, Optional<TicketReference> ticket, Said said) {

  /**
   * What a ticket says, as far as it may change.
   *
   * @param severity the name of a {@link Severity}
   */
  record Said(int count, String severity, List<String> sources, List<String> notes) {

    static Said of(TicketAlert alert) {
      return new Said(
          alert.count(),
          alert.severity().name(),
          alert.text("/how/sourceIp").stream().toList(),
          alert.texts("/notes"));
    }

    /** This and that: a message that comes late takes nothing back. */
    Said and(Said other) {
      return new Said(
          Math.max(count, other.count),
          Severity.valueOf(severity).compareTo(Severity.valueOf(other.severity)) <= 0
              ? severity
              : other.severity,
          union(sources, other.sources),
          union(notes, other.notes));
    }

    private static List<String> union(List<String> some, List<String> more) {
      return List.copyOf(new TreeSet<>(Stream.concat(some.stream(), more.stream()).toList()));
    }
  }

  static Filed begun(TicketAlert alert, Instant now) {
    return new Filed(now, now, Optional.empty(), Said.of(alert));
  }

  boolean isBusy(Instant now) {
    return busyUntil.isAfter(now);
  }

  Filed busyUntil(Instant time) {
    return new Filed(begunAt, time, ticket, said);
  }

  Filed with(TicketReference open, TicketAlert told) {
    return new Filed(begunAt, busyUntil, Optional.of(open), said.and(Said.of(told)));
  }
}
