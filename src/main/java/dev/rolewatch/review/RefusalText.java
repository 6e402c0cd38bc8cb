package dev.rolewatch.review;

import static dev.rolewatch.review.Spelling.counted;

import java.util.ArrayList;
import java.util.List;

/** Refused tries to take roles, a line each. */
final class RefusalText {
  private static final int MOST = 50;

  private RefusalText() {}

  static List<String> lines(List<Refusal> refusals) {
    List<String> lines = new ArrayList<>();
    refusals.stream().limit(MOST).map(RefusalText::line).forEach(lines::add);
    if (refusals.size() > MOST) {
      lines.add("  … and %s more".formatted(counted(refusals.size() - MOST, "refusal")));
    }
    return lines;
  }

  private static String line(Refusal refusal) {
    return "  %s  %s  %s: %s, %s%s%s"
        .formatted(
            Spelling.time(refusal.firstAt()),
            refusal.role(),
            refusal.human(),
            refusal.tries() == 1
                ? "refused"
                : "refused %d times until %s"
                    .formatted(refusal.tries(), Spelling.time(refusal.lastAt())),
            refusal.error().orElse("no error code"),
            refusal.sourceIp().map(ip -> ", from " + ip).orElse(""),
            refusal.alertId().map(id -> ", alert " + id).orElse(""));
  }
}
