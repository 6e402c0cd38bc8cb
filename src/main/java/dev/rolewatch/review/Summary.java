package dev.rolewatch.review;

import static dev.rolewatch.review.Spelling.counted;
import static dev.rolewatch.review.Spelling.number;

import dev.rolewatch.privilege.CalledAction.Sensitivity;
import dev.rolewatch.privilege.CalledAction.Weight;
import dev.rolewatch.trail.SessionCall.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session in one line: {@code 43 minutes, 12 changes in S3 and IAM, 2 denied, created user eve,
 * tried in vain to delete trail}.
 */
public final class Summary {
  private static final int MOST_SERVICES = 3;
  private static final int MOST_DEEDS = 4;
  private static final int MOST_TRIED = 2;

  /** Categories of techniques, the gravest first. */
  private static final List<String> GRAVEST = List.of("logging-tampering", "destruction");

  private Summary() {}

  /** Names in it are as recorded: whoever shows them neutralises the whole. */
  public static String of(ReviewedSession session) {
    List<Deed> deeds = session.deeds();
    if (deeds.isEmpty()) {
      return "no call";
    }
    List<String> parts = new ArrayList<>();
    parts.add(span(Duration.between(session.startedAt(), session.lastSeenAt())));
    parts.add(changes(session));
    parts.addAll(vain(deeds));
    networks(session).ifPresent(parts::add);
    parts.addAll(remarkable(deeds));
    reads(deeds).ifPresent(parts::add);
    parts.addAll(tried(deeds));
    return String.join(", ", parts);
  }

  private static String changes(ReviewedSession session) {
    int changes = session.changes();
    int calls = session.deeds().size();
    if (changes == 0) {
      boolean isAllVain = count(session.deeds(), Result.SUCCEEDED) == 0;
      return counted(calls, "call") + (isAllVain ? "" : " without a change");
    }
    Map<String, Integer> services = new LinkedHashMap<>();
    session.deeds().stream()
        .filter(Deed::isChange)
        .forEach(deed -> services.merge(deed.action().service(), 1, Integer::sum));
    List<String> names =
        services.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(entry -> ServiceNames.of(entry.getKey()))
            .toList();
    return "%s in %s".formatted(counted(changes, "change"), listed(names));
  }

  /** How many calls came to nothing. */
  private static List<String> vain(List<Deed> deeds) {
    List<String> parts = new ArrayList<>();
    for (Result result : List.of(Result.DENIED, Result.FAILED)) {
      long count = count(deeds, result);
      if (count > 0) {
        boolean isAll = count == deeds.size();
        String some = isAll ? (count > 1 ? "all " : "") : number(count) + " ";
        parts.add(some + Spelling.of(result));
      }
    }
    return parts;
  }

  private static long count(List<Deed> deeds, Result result) {
    return deeds.stream().filter(deed -> deed.call().result() == result).count();
  }

  private static String listed(List<String> names) {
    if (names.size() > MOST_SERVICES) {
      return String.join(", ", names.subList(0, MOST_SERVICES - 1))
          + " and "
          + (names.size() - MOST_SERVICES + 1)
          + " other services";
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A session that moves may be in other hands. */
  private static Optional<String> networks(ReviewedSession session) {
    int networks = session.networks().size();
    return networks > 1 ? Optional.of("from " + counted(networks, "network")) : Optional.empty();
  }

  /** What weighs most comes first. */
  private static List<String> remarkable(List<Deed> deeds) {
    List<String> phrases =
        deeds.stream()
            .filter(deed -> deed.sensitivity().isPresent() && deed.isChange())
            .sorted(Comparator.comparing(Summary::weight))
            .map(Summary::phrase)
            .distinct()
            .toList();
    return shortened(phrases, MOST_DEEDS, "more sensitive change");
  }

  private static List<String> shortened(List<String> phrases, int most, String unit) {
    if (phrases.size() <= most) {
      return phrases;
    }
    List<String> first = new ArrayList<>(phrases.subList(0, most));
    first.add(counted(phrases.size() - most, unit));
    return first;
  }

  /** What was read that a reader should look at. */
  private static Optional<String> reads(List<Deed> deeds) {
    List<Deed> reads =
        deeds.stream()
            .filter(deed -> deed.sensitivity().isPresent() && !deed.isChange())
            .filter(deed -> deed.call().result() == Result.SUCCEEDED)
            .toList();
    List<String> kinds = reads.stream().map(deed -> deed.action().text()).distinct().toList();
    return reads.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s (%s)"
                .formatted(
                    counted(reads.size(), "sensitive read"),
                    kinds.size() > MOST_TRIED
                        ? String.join(", ", kinds.subList(0, MOST_TRIED)) + " …"
                        : String.join(", ", kinds)));
  }

  /** What would have weighed, had it not been denied or failed; or all, if nothing succeeded. */
  private static List<String> tried(List<Deed> deeds) {
    boolean isAllVain = count(deeds, Result.SUCCEEDED) == 0;
    List<String> phrases =
        deeds.stream()
            .filter(deed -> isAllVain || deed.sensitivity().isPresent())
            .filter(deed -> deed.call().result() != Result.SUCCEEDED)
            .sorted(Comparator.comparing(Summary::weight))
            .map(deed -> "tried in vain to " + EventWords.infinitive(deed.call().name()))
            .distinct()
            .toList();
    return shortened(phrases, MOST_TRIED, "more such kind");
  }

  /** Smaller is graver: hiding comes before destroying, and both before raising oneself. */
  private static int weight(Deed deed) {
    Optional<Sensitivity> sensitivity = deed.sensitivity();
    int grave = GRAVEST.indexOf(sensitivity.map(Sensitivity::category).orElse(""));
    if (grave >= 0) {
      return grave;
    }
    return sensitivity.filter(it -> it.weight() == Weight.ELEVATING).isPresent()
        ? GRAVEST.size()
        : GRAVEST.size() + 1;
  }

  private static String phrase(Deed deed) {
    String verb = EventWords.past(deed.call().name());
    List<String> resources = deed.call().resources();
    Optional<String> policy =
        resources.stream().filter(name -> name.contains(":policy/")).findFirst();
    Optional<String> other =
        resources.stream().filter(name -> !policy.equals(Optional.of(name))).findFirst();
    return verb
        + policy.map(name -> " " + shortened(name)).orElse("")
        + other.map(name -> (policy.isPresent() ? " for " : " ") + shortened(name)).orElse("");
  }

  /** Of an ARN, what follows the account. */
  private static String shortened(String resource) {
    String[] parts = resource.split(":", 6);
    return resource.startsWith("arn:") && parts.length == 6
        ? parts[5].substring(parts[5].lastIndexOf('/') + 1)
        : resource;
  }

  static String span(Duration time) {
    if (time.toMinutes() < 1) {
      return counted(time.toSeconds(), "second");
    }
    if (time.toHours() < 2) {
      return counted(time.toMinutes(), "minute");
    }
    return time.toDays() < 2 ? counted(time.toHours(), "hour") : counted(time.toDays(), "day");
  }
}
