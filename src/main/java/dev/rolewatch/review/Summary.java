package dev.rolewatch.review;

import static dev.rolewatch.review.Spelling.counted;
import static dev.rolewatch.review.Spelling.number;

import dev.rolewatch.trail.SessionCall.Result;
import java.time.Duration;
import java.util.ArrayList;
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
    parts.addAll(SensitiveWords.changes(deeds));
    SensitiveWords.reads(deeds).ifPresent(parts::add);
    parts.addAll(SensitiveWords.tried(deeds));
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
