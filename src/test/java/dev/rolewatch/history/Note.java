package dev.rolewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record made of what the records of this room are made of. */
public record Note(
    String text,
    Instant at,
    Duration lasts,
    Optional<String> maybe,
    Optional<Instant> when,
    Set<Mood> moods,
    List<Part> parts,
    int count,
    boolean isTrue) {

  /** Of an enum. */
  public enum Mood {
    GAY,
    GRAVE
  }

  /** Something within. */
  public record Part(String name, Optional<Part> inner) {}

  public Note {
    moods = Set.copyOf(moods);
    parts = List.copyOf(parts);
  }

  public static Note of(String text) {
    return new Note(
        text,
        Instant.parse("2026-03-03T02:14:00Z"),
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        0,
        false);
  }
}
