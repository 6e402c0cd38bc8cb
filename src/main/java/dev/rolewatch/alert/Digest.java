package dev.rolewatch.alert;

import dev.rolewatch.history.Reminder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The alerts that were too many for mails of their own, one line each, the severest first. */
final class Digest {
  /** So many lines fit a message of SNS. */
  static final int MOST = 1_200;

  private static final int SHOWN_IN_CHAT = 10;
  private static final Comparator<Reminder<DigestLine>> SEVEREST_FIRST =
      Comparator.<Reminder<DigestLine>, Severity>comparing(line -> severity(line.value()))
          .thenComparing(line -> line.value().at())
          .thenComparing(Reminder::id);

  private Digest() {}

  /**
   * One message of a digest.
   *
   * @param reminders those whose lines it has
   */
  record Part(Notice notice, List<Reminder<DigestLine>> reminders) {}

  /** The messages that hold these lines. */
  static List<Part> of(List<Reminder<DigestLine>> due) {
    List<Reminder<DigestLine>> sorted = due.stream().sorted(SEVEREST_FIRST).toList();
    int count = (sorted.size() + MOST - 1) / MOST;
    List<Part> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      List<Reminder<DigestLine>> own =
          sorted.subList(part * MOST, Math.min(sorted.size(), (part + 1) * MOST));
      String number = count == 1 ? "" : ", part %d of %d".formatted(part + 1, count);
      List<DigestLine> lines = own.stream().map(Reminder::value).toList();
      parts.add(new Part(notice(lines, sorted.size(), number), own));
    }
    return parts;
  }

  private static Notice notice(List<DigestLine> lines, int all, String part) {
    String worst = lines.get(0).severity().toUpperCase(Locale.ROOT);
    String title = "[%s] %s%s".formatted(worst, uses(all), part);
    String first = "digest " + lines.get(0).alertId();
    List<String> rows = lines.stream().map(Digest::row).toList();
    return new Notice(first, title, mail(rows, all, part), brief(title, rows));
  }

  private static String mail(List<String> rows, int all, String part) {
    Page page =
        new Page()
            .paragraph(
                ("%s%s. So many came within one minute that they have no"
                        + " mails of their own: a mail address that gets more than ten a second is"
                        + " suspended by Amazon SNS. Each has its ticket.")
                    .formatted(uses(all), part))
            .blank();
    return page + String.join("\n", rows) + "\n";
  }

  private static List<String> brief(String title, List<String> rows) {
    List<String> brief = new ArrayList<>();
    brief.add(title);
    brief.addAll(rows.subList(0, Math.min(rows.size(), SHOWN_IN_CHAT)));
    if (rows.size() > SHOWN_IN_CHAT) {
      brief.add("and %d more in the mail".formatted(rows.size() - SHOWN_IN_CHAT));
    }
    return brief;
  }

  private static String uses(int number) {
    return number == 1 ? "1 more use of an elevated role" : number + " more uses of elevated roles";
  }

  private static String row(DigestLine line) {
    return "%s  %-8s  %s  %s"
        .formatted(
            Times.second(line.at()),
            line.severity().toUpperCase(Locale.ROOT),
            line.words(),
            line.alertId());
  }

  private static Severity severity(DigestLine line) {
    return Severity.valueOf(line.severity().toUpperCase(Locale.ROOT));
  }
}
