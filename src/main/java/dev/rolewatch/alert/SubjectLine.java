package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who, what, where, and whether with MFA, on one line of limited length, for example {@code ana
 * took admin (ADMIN) in production 111111111111, no MFA}.
 *
 * <p>Where there is not room for all, first the account's name gives way, then the level, then the
 * caller's name and the role's are cut, and last MFA gives way: the role and the account's id stay.
 */
record SubjectLine(Alert alert, Neutral medium) {
  private static final int BRIEF_CALLER = 24;
  private static final int BRIEFEST_CALLER = 16;
  private static final int BRIEF_ROLE = 32;
  private static final int BRIEF_ACCOUNT = 20;

  /**
   * @param room how many characters (UTF-16 units) there are, at least 85
   */
  String within(int room) {
    String who = new Who(alert, medium).brief();
    String what = new Deed(alert, medium).object().orElse("");
    String end = id() + mfa();
    List<Supplier<String>> lines =
        List.of(
            () -> who + deed(what + level()) + name() + end,
            () -> who + deed(what + level()) + end,
            () -> who + deed(what) + end,
            () -> end(who, BRIEF_CALLER) + deed(what) + end,
            () -> end(who, BRIEFEST_CALLER) + deed(middle(what, BRIEF_ROLE)) + end,
            () -> end(who, BRIEFEST_CALLER) + deed(middle(what, BRIEF_ROLE)) + id());
    return lines.stream()
        .map(Supplier::get)
        .filter(line -> line.length() <= room)
        .findFirst()
        .orElseGet(() -> end(lines.get(lines.size() - 1).get(), room));
  }

  private String deed(String object) {
    String verb = new Deed(alert, medium).verb();
    return object.isEmpty() ? " " + verb + " " : " " + verb + " " + object + " in ";
  }

  private String level() {
    Level level = alert.subject().elevation().level();
    return Taken.by(alert).isRole() ? " (" + level + ")" : "";
  }

  private String name() {
    return alert
        .subject()
        .account()
        .flatMap(id -> Optional.ofNullable(alert.enrichment().accountNames().get(id)))
        .map(name -> medium.named(name) + " ")
        .orElse("");
  }

  private String id() {
    return alert
        .subject()
        .account()
        .map(AccountId::value)
        .map(id -> end(medium.of(id), BRIEF_ACCOUNT))
        .orElse("an unknown account");
  }

  private String mfa() {
    return switch (alert.use().mfa()) {
      case YES -> ", MFA";
      case NO -> ", no MFA";
      case UNKNOWN -> "";
    };
  }

  /** The beginning of a text that is too long: never half a character, nor an open quote. */
  static String end(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    String beginning = text.substring(0, whole(text, most - 3));
    return hasOpenQuote(beginning)
        ? text.substring(0, whole(text, most - 4)) + "...\""
        : beginning + "...";
  }

  private static boolean hasOpenQuote(String text) {
    return text.chars().filter(unit -> unit == '"').count() % 2 == 1;
  }

  /** The beginning and the end of a name that is too long: names often differ in their ends. */
  private static String middle(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int half = (most - 3) / 2;
    int tail = text.length() - half;
    boolean isSplit = Character.isLowSurrogate(text.charAt(tail));
    return text.substring(0, whole(text, half)) + "..." + text.substring(isSplit ? tail + 1 : tail);
  }

  private static int whole(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }
}
