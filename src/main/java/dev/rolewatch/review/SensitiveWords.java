package dev.rolewatch.review;

import static dev.rolewatch.review.Spelling.counted;

import dev.rolewatch.privilege.CalledAction.Sensitivity;
import dev.rolewatch.privilege.CalledAction.Weight;
import dev.rolewatch.trail.SessionCall.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What of a session a reader should know first, in phrases: {@code created user eve}. */
final class SensitiveWords {
  private static final int MOST_DEEDS = 4;
  private static final int MOST_TRIED = 2;

  /** Categories of techniques, the gravest first. */
  private static final List<String> GRAVEST = List.of("logging-tampering", "destruction");

  private SensitiveWords() {}

  /** What was changed; what weighs most comes first. */
  static List<String> changes(List<Deed> deeds) {
    List<String> phrases =
        deeds.stream()
            .filter(deed -> deed.sensitivity().isPresent() && deed.isChange())
            .sorted(Comparator.comparing(SensitiveWords::weight))
            .map(SensitiveWords::phrase)
            .distinct()
            .toList();
    return limited(phrases, MOST_DEEDS, "more sensitive change");
  }

  private static List<String> limited(List<String> phrases, int most, String unit) {
    if (phrases.size() <= most) {
      return phrases;
    }
    List<String> first = new ArrayList<>(phrases.subList(0, most));
    first.add(counted(phrases.size() - most, unit));
    return first;
  }

  /** What was read that a reader should look at. */
  static Optional<String> reads(List<Deed> deeds) {
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
  static List<String> tried(List<Deed> deeds) {
    boolean isAllVain = deeds.stream().allMatch(deed -> deed.call().result() != Result.SUCCEEDED);
    List<String> phrases =
        deeds.stream()
            .filter(deed -> isAllVain || deed.sensitivity().isPresent())
            .filter(deed -> deed.call().result() != Result.SUCCEEDED)
            .sorted(Comparator.comparing(SensitiveWords::weight))
            .map(deed -> deed.call().name())
            .distinct()
            .map(name -> "tried in vain to " + EventWords.infinitive(name))
            .distinct()
            .toList();
    return limited(phrases, MOST_TRIED, "more action");
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
}
