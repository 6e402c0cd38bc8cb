package dev.rolewatch.cli;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trust.TrustFinding;
import java.util.ArrayList;
import java.util.List;

/** Reasons and findings as a person reads them on one line, with the place in brackets. */
final class Sentences {
  private Sentences() {}

  /**
   * For example {@code inline policy deploy allows iam:* on every resource (statement 2)}; the
   * policy is named once.
   */
  static String of(Reason reason) {
    List<String> place = new ArrayList<>();
    reason.policy().filter(policy -> !reason.because().contains(policy)).ifPresent(place::add);
    reason.statement().ifPresent(place::add);
    reason.technique().ifPresent(place::add);
    return sentence(reason.because(), place);
  }

  static String of(TrustFinding finding) {
    return sentence(finding.because(), finding.statement().stream().toList());
  }

  private static String sentence(String because, List<String> place) {
    return Neutral.LINE.of(
        place.isEmpty() ? because : because + " (" + String.join(", ", place) + ")");
  }
}
