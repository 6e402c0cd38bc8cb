package dev.rolewatch.stories;

import dev.rolewatch.alert.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A situation: what arrives and when, and what comes of it.
 *
 * @param situation as the table of the documentation names it
 * @param arrives in the words of that table
 * @param parts in the order in which they arrive
 * @param played what comes of the same records where all are read in the order in which the calls
 *     were made; empty if the same
 * @param notices the digests and notes that people get
 */
record Story(
    String situation,
    String arrives,
    List<Part> parts,
    List<String> played,
    List<String> notices,
    Map<Setting, String> settings,
    String expectedUses) {
  private static final int LONGEST_LIST = 20;
  private static final Duration DELIVERY = Duration.ofMinutes(2);

  /**
   * One record.
   *
   * @param outcome what becomes of it at last, see {@link Line}
   */
  record Part(TrailEvent event, Instant arrival, String outcome) {}

  static Story called(String situation, String arrives) {
    return new Story(situation, arrives, List.of(), List.of(), List.of(), Map.of(), "[]");
  }

  /** A record that arrives after those before it, two minutes after its call or later. */
  Story then(TrailEvent event, String outcome) {
    Instant usual = event.time().plus(DELIVERY);
    Instant earliest =
        parts.isEmpty() ? usual : parts.get(parts.size() - 1).arrival().plusMillis(100);
    return arriving(event, usual.isAfter(earliest) ? usual : earliest, outcome);
  }

  /** A record that arrives so long after its call. */
  Story after(Duration delay, TrailEvent event, String outcome) {
    return arriving(event, event.time().plus(delay), outcome);
  }

  private Story arriving(TrailEvent event, Instant arrival, String outcome) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(event, arrival, outcome));
    return new Story(situation, arrives, more, played, notices, settings, expectedUses);
  }

  Story played(String... outcomes) {
    return new Story(situation, arrives, parts, List.of(outcomes), notices, settings, expectedUses);
  }

  Story notices(String... told) {
    return new Story(situation, arrives, parts, played, List.of(told), settings, expectedUses);
  }

  Story with(Setting setting, String value) {
    Map<Setting, String> more = new EnumMap<>(Setting.class);
    more.putAll(settings);
    more.put(setting, value);
    return new Story(situation, arrives, parts, played, notices, more, expectedUses);
  }

  /**
   * @param uses JSON with apostrophes for quotation marks
   */
  Story expecting(String uses) {
    return new Story(situation, arrives, parts, played, notices, settings, uses.replace('\'', '"'));
  }

  /** What becomes of the records, in the order in which they arrive. */
  List<String> outcomes() {
    return parts.stream().map(Part::outcome).toList();
  }

  /** What becomes of the same records in files, sorted: the order of files says nothing. */
  List<String> outcomesOfFiles() {
    Stream<String> lines = played.isEmpty() ? outcomes().stream() : played.stream();
    return lines.sorted(Comparator.naturalOrder()).toList();
  }

  /** What is told, in the words of the table. */
  String told() {
    List<String> told = new ArrayList<>();
    int place = 0;
    while (place < parts.size() && parts.size() <= LONGEST_LIST) {
      String line = parts.get(place).outcome();
      int next = place + 1;
      while (next < parts.size() && parts.get(next).outcome().equals(line)) {
        next++;
      }
      told.add(next - place == 1 ? line : line + " (" + (next - place) + " times)");
      place = next;
    }
    if (told.isEmpty()) {
      told.add("alert: " + parts.size() + " in all, of which people get ten by themselves");
    }
    told.addAll(notices);
    return String.join("<br>", told);
  }

  @Override
  public String toString() {
    return situation;
  }
}
