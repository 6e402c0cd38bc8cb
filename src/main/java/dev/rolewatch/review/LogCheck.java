package dev.rolewatch.review;

import dev.rolewatch.review.FileReport.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares log files with the digest files that list them. */
final class LogCheck {
  private final Findings findings;
  private final Map<String, Set<FileHash>> hashes = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Map<String, NavigableSet<LocalDate>> days = new HashMap<>();
  private final Set<String> listed = new HashSet<>();
  private int unnamed;
  private int verified;
  private int outside;

  private LogCheck(Findings findings) {
    this.findings = findings;
  }

  static LogCheck of(Review review, Collection<Digest> digests, Findings findings) {
    LogCheck check = new LogCheck(findings);
    review.hashes().forEach(check::learn);
    review.files().stream().filter(file -> file.state() != State.DIGEST).forEach(check::learn);
    digests.forEach(check::learn);
    digests.forEach(digest -> digest.logs().forEach(check::check));
    return check;
  }

  /** How many log files are as they were delivered. */
  int verified() {
    return verified;
  }

  /** How many are listed that were delivered on days of which nothing was read. */
  int outside() {
    return outside;
  }

  /** How many files with records no digest file lists, however they are named. */
  int unlisted() {
    return (int) read.stream().filter(name -> !listed.contains(name)).count() + unnamed;
  }

  private void learn(FileHash hash) {
    hashes.computeIfAbsent(FileHash.lastPart(hash.name()), name -> new HashSet<>()).add(hash);
  }

  private void learn(FileReport file) {
    String name = FileHash.lastPart(file.name());
    Optional<Delivery> delivery = Delivery.find(name);
    if (delivery.isPresent()) {
      read.add(name);
      learn(delivery.get().trail(), delivery.get().at());
    } else if (file.records() > 0) {
      unnamed++;
    }
    if (file.state() == State.UNREADABLE) {
      unreadable.add(name);
    }
  }

  /** Who has the digest files of a day, and no log files, has lost these. */
  private void learn(Digest digest) {
    digest.logs().stream()
        .flatMap(log -> Delivery.find(log.key()).stream())
        .map(Delivery::trail)
        .distinct()
        .forEach(trail -> learn(trail, digest.endsAt()));
  }

  private void learn(String trail, Instant at) {
    days.computeIfAbsent(trail, it -> new TreeSet<>()).add(day(at));
  }

  private void check(Digest.Listed log) {
    String name = FileHash.lastPart(log.key());
    listed.add(name);
    Set<Optional<String>> found = new HashSet<>();
    hashes.getOrDefault(name, Set.of()).forEach(hash -> found.add(hash.sha256()));
    boolean isRead = found.remove(Optional.<String>empty()) || unreadable.contains(name);
    if (log.sha256().isEmpty()) {
      findings.open("a digest file uses an unknown hash algorithm");
    } else if (found.equals(Set.of(log.sha256()))) {
      verified++;
    } else if (!found.isEmpty()) {
      findings.wrong(log.key(), "was changed: its hash is not that of its digest file");
    } else if (isRead) {
      findings.open("a log file could not be read");
    } else if (read.contains(name)) {
      findings.open("a log file was read in a part without its digest file");
    } else if (isOutside(name)) {
      outside++;
    } else {
      findings.wrong(log.key(), "is missing: a digest file lists it");
    }
  }

  /** The first digest file of a day lists log files of the day before. */
  private boolean isOutside(String name) {
    return Delivery.find(name).filter(this::isOutside).isPresent();
  }

  private boolean isOutside(Delivery delivery) {
    NavigableSet<LocalDate> known = days.get(delivery.trail());
    LocalDate day = day(delivery.at());
    return day.isBefore(known.first()) || day.isAfter(known.last());
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
