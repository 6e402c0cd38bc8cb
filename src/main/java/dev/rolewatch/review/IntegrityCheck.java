package dev.rolewatch.review;

import dev.rolewatch.trail.MalformedEventException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares digest files with one another, and log files with them. */
final class IntegrityCheck {
  private final PublicKeys keys;
  private final Map<String, Digest> byPath = new TreeMap<>();
  private final Map<String, List<Digest>> trails = new TreeMap<>();
  private final Map<String, Set<Digest.Previous>> successors = new HashMap<>();
  private final Findings findings = new Findings();
  private int signed;

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
    Collection<Digest> digests = byPath.values();
    digests.forEach(it -> trails.computeIfAbsent(it.trail(), trail -> new ArrayList<>()).add(it));
    trails.values().forEach(trail -> trail.sort(Comparator.comparing(Digest::endsAt)));
    digests.forEach(this::checkItself);
    digests.forEach(this::checkChain);
    LogCheck logs = LogCheck.of(review, digests, findings);
    return new Integrity(
        review.digests().size(),
        logs.verified(),
        signed,
        findings.open(),
        logs.unlisted(),
        logs.outside(),
        gaps(),
        findings.wrong());
  }

  private void learn(DigestFile file) {
    try {
      Digest digest = Digest.of(file);
      digest
          .previous()
          .ifPresent(
              before ->
                  successors
                      .computeIfAbsent(before.path(), path -> new LinkedHashSet<>())
                      .add(before));
      Digest other = byPath.putIfAbsent(digest.path(), digest);
      if (other != null && !other.file().sha256().equals(file.sha256())) {
        findings.wrong(file.name(), "another digest file says that it is the same one");
      }
    } catch (MalformedEventException e) {
      findings.wrong(file.name(), "is no sound digest file: " + e.getMessage());
    }
  }

  private void checkItself(Digest digest) {
    Set<Digest.Previous> known = successors.getOrDefault(digest.path(), Set.of());
    if (known.stream().anyMatch(it -> !it.sha256().equals(digest.file().sha256()))) {
      findings.wrong(
          digest.file().name(), "was changed: the digest file after it tells of another");
    }
    List<String> signatures =
        Stream.concat(
                digest.file().signature().stream(), known.stream().map(Digest.Previous::signature))
            .toList();
    Optional<String> problem = unverifiable(digest, signatures);
    if (!keys.isEmpty() && !keys.has(digest.fingerprint())) {
      findings.wrong(digest.file().name(), "is signed with a key that is not among those given");
    } else if (problem.isPresent()) {
      findings.open(problem.get());
    } else if (isSigned(digest, signatures)) {
      signed++;
    } else {
      findings.wrong(digest.file().name(), "was changed: its signature is not CloudTrail's");
    }
  }

  /** Whoever forged a digest may have given a signature beside the true one. */
  private boolean isSigned(Digest digest, List<String> signatures) {
    return signatures.stream()
        .anyMatch(it -> keys.verifies(digest.fingerprint(), digest.signed(), it));
  }

  private Optional<String> unverifiable(Digest digest, List<String> signatures) {
    if (keys.isEmpty()) {
      return Optional.of("no public keys were given (--public-keys)");
    }
    if (digest.isBackfill()) {
      return Optional.of("a backfill digest is signed with a time that it does not hold");
    }
    return signatures.isEmpty()
        ? Optional.of("the newest digest of a trail has its signature in S3 and not in the file")
        : Optional.empty();
  }

  /** The first digest of a trail that was read has one before it that was not. */
  private void checkChain(Digest digest) {
    Digest first = trails.get(digest.trail()).get(0);
    digest
        .previous()
        .map(Digest.Previous::path)
        .filter(before -> !byPath.containsKey(before) && first.endsAt().isBefore(digest.endsAt()))
        .ifPresent(before -> findings.wrong(before, "is missing: a digest file after it names it"));
  }

  /** Times that lie between two digest files, though none is missing there. */
  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    trails.forEach(
        (trail, all) -> {
          List<Digest> digests = all.stream().filter(it -> !it.isBackfill()).toList();
          for (int next = 1; next < digests.size(); next++) {
            Instant covered = digests.get(next - 1).endsAt();
            Digest digest = digests.get(next);
            if (digest.startsAt().isAfter(covered) && !isNamedMissing(digest)) {
              gaps.add(new Gap(trail, covered, digest.startsAt()));
            }
          }
        });
    return gaps;
  }

  private boolean isNamedMissing(Digest digest) {
    return digest.previous().filter(before -> !byPath.containsKey(before.path())).isPresent();
  }
}
