package dev.rolewatch.review;

import static dev.rolewatch.review.Spelling.counted;

import dev.rolewatch.review.Reconciliation.UnalertedUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the logs compare with the alerts, in plain lines. */
public final class ReconciliationText {
  private ReconciliationText() {}

  /** The whole in sentences. */
  public static List<String> statement(Reconciliation alerts) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s given; %s told of by them."
            .formatted(counted(alerts.sent(), "alert"), are(alerts.alerted(), "elevated use")));
    sentences.add(missed(alerts.missed().size()));
    reasons(alerts.quiet())
        .forEach(
            (because, count) ->
                sentences.add(
                    "%s not to be alerted: %s.".formatted(are(count, "elevated use"), because)));
    if (alerts.sent() > 0) {
      sentences.add(unrecorded(alerts.unrecorded().size()));
    }
    return sentences;
  }

  private static String missed(int count) {
    return count == 0
        ? "No elevated use in these logs is without the alert that it should have."
        : "%s without an alert that should be there.".formatted(are(count, "elevated use"));
  }

  private static String unrecorded(int count) {
    return count == 0
        ? "Every alert has its record in these logs."
        : "%s without a record in these logs.".formatted(are(count, "alert"));
  }

  private static Map<String, Integer> reasons(List<UnalertedUse> uses) {
    Map<String, Integer> reasons = new TreeMap<>();
    uses.forEach(use -> reasons.merge(use.because(), 1, Integer::sum));
    return reasons;
  }

  private static String are(int count, String unit) {
    return counted(count, unit) + (count == 1 ? " is" : " are");
  }
}
