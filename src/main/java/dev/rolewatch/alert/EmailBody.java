package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sections of the mail about what was taken and what to do; {@link EmailFacts} has the rest.
 */
final class EmailBody {
  private static final int REASONS = 3;
  private static final int NOTES = 6;
  private static final int PRINCIPALS = 5;
  private static final Neutral MAIL = Neutral.MAIL;

  private final Alert alert;
  private final Subject subject;
  private final Page page = new Page();
  private final EmailFacts facts;

  EmailBody(Alert alert) {
    this.alert = alert;
    this.subject = alert.subject();
    this.facts = new EmailFacts(alert, page);
  }

  @Override
  public String toString() {
    summary();
    facts.who();
    which();
    why();
    facts.how();
    facts.times();
    page.heading("WHAT TO DO NOW").steps(new Advice(alert, MAIL).steps());
    links();
    return signed();
  }

  private void summary() {
    Story story = new Story(alert, MAIL);
    page.paragraph(story.sentence());
    story.lateness().ifPresent(late -> page.blank().paragraph(late));
    String severity = alert.severity().toString().toUpperCase(Locale.ROOT);
    page.blank().field("Severity " + severity, reasons() + ".");
    alert.notes().stream()
        .limit(NOTES)
        .forEach(note -> page.blank().field("Note", MAIL.of(note) + "."));
  }

  private String reasons() {
    return String.join("; ", alert.reasons().stream().limit(2L * REASONS).map(MAIL::of).toList());
  }

  private void which() {
    Taken taken = Taken.by(alert);
    page.heading(taken.isRole() ? "WHICH ROLE" : "WHAT")
        .field(taken.role().isPresent() ? "Role" : "Name", MAIL.of(subject.name()));
    subject.arn().ifPresent(arn -> page.field("ARN", MAIL.of(arn)));
    subject.account().ifPresent(id -> page.field("Account", new Who(alert, MAIL).account(id)));
    if (taken.isRole() || taken.isRoot() || taken.isUnnamed()) {
      page.field("Level", meaning(subject.elevation().level()));
    }
    if (!subject.trust().isEmpty()) {
      page.field("May be taken by", facts.listed(principals(), PRINCIPALS));
    }
    new TrustRemark(alert, MAIL).sentence().ifPresent(remark -> page.field("Note", remark));
    facts.tags("Role's tags", subject.tags());
  }

  private List<String> principals() {
    return subject.trust().stream().map(Principal::words).toList();
  }

  private static String meaning(Level level) {
    return switch (level) {
      case ADMIN -> "ADMIN (may do everything in its account)";
      case ESCALATION -> "ESCALATION (can give itself more than it has)";
      case HIGH -> "HIGH (reaches secrets, exposes or destroys, or escalates by a stronger role)";
      case MEDIUM -> "MEDIUM (reads in bulk, or changes whole kinds of things)";
      case LOW -> "LOW (changes little)";
      case NONE -> "NONE (reads metadata and writes logs at most)";
      case UNDETERMINED -> "UNDETERMINED (not known, so it is treated as elevated)";
    };
  }

  private void why() {
    List<Reason> reasons = subject.elevation().reasons();
    page.heading(subject.elevation().isElevated() ? "WHY IT COUNTS AS ELEVATED" : "WHY");
    reasons.stream().limit(REASONS).forEach(reason -> page.item(said(reason)));
    if (reasons.size() > REASONS) {
      page.paragraph("And " + (reasons.size() - REASONS) + " more in the ticket.");
    }
  }

  /** The sentence, and where to look it up. */
  private static String said(Reason reason) {
    List<String> places = new ArrayList<>();
    reason.technique().ifPresent(places::add);
    reason
        .policy()
        .filter(policy -> !reason.because().contains(policy))
        .ifPresent(policy -> places.add("policy " + policy));
    reason
        .statement()
        .ifPresent(
            label -> places.add(label.startsWith("statement") ? label : "statement " + label));
    return MAIL.of(reason.because())
        + (places.isEmpty() ? "" : " (" + MAIL.of(String.join(", ", places)) + ")");
  }

  private void links() {
    ConsoleLinks links = ConsoleLinks.of(alert);
    if (links.event().or(links::role).isEmpty()) {
      return;
    }
    String trail = alert.use().event().account().map(EmailBody::of).orElse("");
    String home = subject.account().map(EmailBody::of).orElse("");
    boolean isDenied = alert.use().act() == Act.DENIED;
    String activity =
        isDenied ? "Other calls of this caller" + trail : "What was done since" + home;
    page.heading("LINKS");
    links.event().ifPresent(link -> page.link("This call in CloudTrail" + trail, link));
    links.activity().ifPresent(link -> page.link(activity, link));
    links.role().ifPresent(link -> page.link("The role in IAM" + home, link));
  }

  /** The account to be signed in to. */
  private static String of(AccountId account) {
    return " (account " + MAIL.of(account.value()) + ")";
  }

  private String signed() {
    if (page.toString().contains(Neutral.MARKER)) {
      page.blank().paragraph("Some texts were shortened; the ticket has more of them.");
    }
    return page.blank().field("Alert id", MAIL.of(alert.id())).toString();
  }
}
