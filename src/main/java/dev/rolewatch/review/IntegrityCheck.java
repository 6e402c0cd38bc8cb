package dev.rolewatch.review;

import dev.rolewatch.review.FileReport.State;
import dev.rolewatch.review.Integrity.Finding;
import dev.rolewatch.trail.MalformedEventException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares log files with the digest files that list them, and these with one another. */
final class IntegrityCheck {
  private final PublicKeys keys;
  private final Map<String, Digest> byPath = new TreeMap<>();
  private final Map<String, Digest.Previous> successors = new HashMap<>();
  private final Map<String, Set<String>> hashes = new HashMap<>();
  private final Set<String> read = new TreeSet<>();
  private final Map<String, NavigableSet<Instant>> deliveries = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> unsigned = new TreeMap<>();
  private final Set<String> listed = new HashSet<>();
  private int verified;
  private int signed;
  private int outside;

  private IntegrityCheck(PublicKeys keys) {
    this.keys = keys;
  }

  /** What the digest files in a review prove; empty if there are none. */
  static Optional<Integrity> of(Review review, PublicKeys keys) {
    return review.digests().isEmpty()
        ? Optional.empty()
        : Optional.of(new IntegrityCheck(keys).check(review));
  }

  private Integrity check(Review review) {
    review.digests().stream()
        .sorted(Comparator.comparing(DigestFile::name).thenComparing(DigestFile::sha256))
        .forEach(this::learn);
    review
        .hashes()
        .forEach(
            hash ->
                hashes
                    .computeIfAbsent(FileHash.lastPart(hash.name()), name -> new HashSet<>())
                    .add(hash.sha256()));
    review.files().stream().filter(file -> file.state() != State.DIGEST).forEach(this::learn);
    byPath.values().forEach(this::checkItself);
    byPath.values().forEach(this::checkChain);
    byPath.values().forEach(digest -> digest.logs().forEach(this::checkLog));
    int unlisted = (int) read.stream().filter(name -> !listed.contains(name)).count();
    return new Integrity(
        review.digests().size(), verified, signed, unsigned, unlisted, outside, findings);
  }

  private void learn(DigestFile file) {
    try {
      Digest digest = Digest.of(file);
      digest.previous().ifPresent(before -> successors.put(before.path(), before));
      Digest other = byPath.putIfAbsent(digest.path(), digest);
      if (other != null && !other.file().sha256().equals(file.sha256())) {
        findings.add(new Finding(file.name(), "another digest file says that it is the same one"));
      }
    } catch (MalformedEventException e) {
      findings.add(new Finding(file.name(), "is no sound digest file: " + e.getMessage()));
    }
  }

  private void learn(FileReport file) {
    Optional<Delivery> delivery = Delivery.find(file.name());
    if (delivery.isPresent()) {
      read.add(FileHash.lastPart(file.name()));
      deliveries
          .computeIfAbsent(delivery.get().trail(), trail -> new TreeSet<>())
          .add(delivery.get().at());
    }
  }

  private void checkItself(Digest digest) {
    Optional<Digest.Previous> known = Optional.ofNullable(successors.get(digest.path()));
    if (known.filter(it -> !it.sha256().equals(digest.file().sha256())).isPresent()) {
      findings.add(
          new Finding(
              digest.file().name(), "was changed: the digest file after it tells of another"));
    }
    Optional<String> signature =
        digest.file().signature().or(() -> known.map(Digest.Previous::signature));
    Optional<String> problem = unverifiable(digest, signature);
    if (problem.isPresent()) {
      unsigned.merge(problem.get(), 1, Integer::sum);
    } else if (keys.verifies(digest.fingerprint(), digest.signed(), signature.orElseThrow())) {
      signed++;
    } else {
      findings.add(
          new Finding(digest.file().name(), "was changed: its signature is not CloudTrail's"));
    }
  }

  private Optional<String> unverifiable(Digest digest, Optional<String> signature) {
    if (keys.isEmpty()) {
      return Optional.of("no public keys were given (--public-keys)");
    }
    if (!keys.has(digest.fingerprint())) {
      return Optional.of("the public keys given do not have the one that signed");
    }
    if (digest.isBackfill()) {
      return Optional.of("a backfill digest is signed with a time that it does not hold");
    }
    return signature.isEmpty()
        ? Optional.of("the newest digest of a trail has its signature in S3 and not in the file")
        : Optional.empty();
  }

  /** The first digest of a trail that was read has one before it that was not. */
  private void checkChain(Digest digest) {
    boolean isBroken =
        digest.previous().filter(before -> !byPath.containsKey(before.path())).isPresent()
            && byPath.values().stream()
                .anyMatch(
                    other ->
                        other.trail().equals(digest.trail())
                            && other.end().compareTo(digest.end()) < 0);
    if (isBroken) {
      findings.add(
          new Finding(
              digest.previous().get().path(), "is missing: a digest file after it names it"));
    }
  }

  private void checkLog(Digest.Listed log) {
    String name = FileHash.lastPart(log.key());
    listed.add(name);
    Set<String> found = hashes.getOrDefault(name, Set.of());
    if (found.contains(log.sha256()) && found.size() == 1) {
      verified++;
    } else if (!found.isEmpty()) {
      findings.add(new Finding(log.key(), "was changed: its hash is not that of its digest file"));
    } else if (read.contains(name)) {
      unsigned.merge("a log file was read in a part without its digest file", 1, Integer::sum);
    } else if (isOutside(name)) {
      outside++;
    } else {
      findings.add(new Finding(log.key(), "is missing: a digest file lists it"));
    }
  }

  /** Whether it was delivered before or after all that was read of its trail. */
  private boolean isOutside(String name) {
    Optional<Delivery> delivery = Delivery.find(name);
    NavigableSet<Instant> times =
        delivery
            .map(it -> deliveries.getOrDefault(it.trail(), new TreeSet<>()))
            .orElseGet(TreeSet::new);
    return !times.isEmpty()
        && (delivery.get().at().isBefore(times.first())
            || delivery.get().at().isAfter(times.last()));
  }
}
