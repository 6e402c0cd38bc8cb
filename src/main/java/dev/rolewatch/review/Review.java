package dev.rolewatch.review;

import dev.rolewatch.trail.EventId;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.SessionCall;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was read of some logs: everything of which a report is made, and nothing that depends on
 * what else there is. It is a union of sets, so reviews merge in any order and grouping to the same
 * whole, and what is in several of them counts once.
 */
public final class Review {
  private final Set<FileReport> files = new HashSet<>();
  private final IdSet ids = new IdSet();
  private final CallSet calls = new CallSet();
  private final Map<UseIdentity, UseRecord> uses = new HashMap<>();
  private final Set<DigestFile> digests = new HashSet<>();
  private final Set<FileHash> hashes = new HashSet<>();

  Review() {}

  /** All that is in any of them; they are as before. */
  public static Review merge(Collection<Review> parts) {
    Review whole = new Review();
    parts.forEach(whole::take);
    return whole;
  }

  /** The same, in the first of them, which spares half of the work. */
  static Review joined(List<Review> parts) {
    Review whole = parts.isEmpty() ? new Review() : parts.get(0);
    parts.stream().skip(1).forEach(whole::take);
    return whole;
  }

  /** What became of each file, in the order of their names. */
  public List<FileReport> files() {
    return files.stream()
        .sorted(
            Comparator.comparing(FileReport::name)
                .thenComparing(FileReport::state)
                .thenComparing(FileReport::fingerprint)
                .thenComparing(FileReport::toString))
        .toList();
  }

  /** Whether not one record was read. */
  public boolean isEmpty() {
    return ids.isEmpty();
  }

  void add(FileReport file) {
    files.add(file);
  }

  void add(SessionCall call) {
    calls.add(call);
  }

  void add(UseRecord record) {
    uses.merge(UseIdentity.of(record.use()), record, UseRecord::preferred);
  }

  void add(DigestFile digest) {
    digests.add(digest);
  }

  void add(FileHash hash) {
    hashes.add(hash);
  }

  Set<DigestFile> digests() {
    return Collections.unmodifiableSet(digests);
  }

  Set<FileHash> hashes() {
    return Collections.unmodifiableSet(hashes);
  }

  IdSet ids() {
    return ids;
  }

  CallSet calls() {
    return calls;
  }

  Collection<UseRecord> useRecords() {
    return uses.values();
  }

  /** The ids of the records of uses of roles, in no order. */
  Stream<String> useIds() {
    return uses.keySet().stream().map(UseIdentity::eventId);
  }

  /** The uses of roles, in the order of their ids. */
  List<RoleUse> uses() {
    return uses.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<UseIdentity, UseRecord>, String>comparing(
                    entry -> entry.getKey().eventId())
                .thenComparing(Map.Entry::getValue, UseRecord.PREFERENCE))
        .map(entry -> entry.getValue().use())
        .toList();
  }

  /**
   * The ids under which records tell of different things, in order: CloudTrail writes no such
   * records, so one of each is forged or was changed.
   */
  public List<String> contested() {
    Set<String> once = new HashSet<>();
    return Stream.concat(
            calls.contested().stream().map(EventId::toString), useIds().filter(id -> !once.add(id)))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * How many records were read, each counted once however many copies of it there are.
   *
   * @param contested as {@link #contested} says
   */
  long distinct(List<String> contested) {
    Set<EventId> shared = new HashSet<>();
    contested.forEach(id -> shared.add(EventId.parse(id)));
    if (shared.isEmpty()) {
      return ids.size();
    }
    Map<EventId, Integer> asCalls = new HashMap<>();
    calls.forEach(call -> count(asCalls, call.id(), shared));
    Map<EventId, Integer> asUses = new HashMap<>();
    useIds().forEach(id -> count(asUses, EventId.parse(id), shared));
    return ids.size()
        + shared.stream()
            .mapToLong(id -> Math.max(asCalls.getOrDefault(id, 0), asUses.getOrDefault(id, 0)) - 1)
            .sum();
  }

  private static void count(Map<EventId, Integer> counts, EventId id, Set<EventId> wanted) {
    if (wanted.contains(id)) {
      counts.merge(id, 1, Integer::sum);
    }
  }

  /** Adds all that is in a part. */
  void take(Review part) {
    files.addAll(part.files);
    ids.addAll(part.ids);
    calls.addAll(part.calls);
    part.uses.values().forEach(this::add);
    digests.addAll(part.digests);
    hashes.addAll(part.hashes);
  }
}
