package dev.rolewatch.page;

import dev.rolewatch.history.Hop;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.review.AccessKeyText;
import dev.rolewatch.review.LiveVerdict;
import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.RoleSeen;
import dev.rolewatch.review.Spelling;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Mfa;
import java.util.List;
import java.util.Optional;

/** What is known of a session besides its events, one line each. */
record SessionFacts(ReviewedSession session) {

  void write(Html html) {
    html.in(
        Tag.of("dl", "facts"),
        () -> {
          role(html);
          fact(html, "Person", person());
          session.sessionName().ifPresent(name -> fact(html, "Session name", Words.given(name)));
          fact(html, "Began", beginning());
          chain(html);
          fact(html, "MFA", mfa());
          session.sourceIp().ifPresent(ip -> fact(html, "Source", Words.given(ip)));
          if (session.networks().size() > 1) {
            facts(html, "Used from", session.networks());
          }
          facts(html, "With", AccessKeyText.of(session));
          session.userAgent().ifPresent(agent -> fact(html, "Client", Words.given(agent)));
          fact(html, "Alert due", alert());
          fact(
              html,
              isAlerted() ? "Id of session and alert" : "Session id",
              Words.given(session.id()));
        });
  }

  private void role(Html html) {
    RoleSeen role = session.role();
    fact(html, "Role", Words.given(role.arn().orElse(role.name())));
    fact(html, "Account", role.account().map(AccountId::value).map(Words::given).orElse("unknown"));
    fact(html, "Level", Spelling.of(role.level()));
    facts(
        html,
        role.isElevated() ? "Elevated by its " + evidence(role) : "Of its level",
        role.reasons());
  }

  private static String evidence(RoleSeen role) {
    return Words.given(String.join(", ", role.evidence()));
  }

  private String person() {
    Human human = session.human();
    return "%s – %s: %s"
        .formatted(
            Words.given(human.name()),
            Spelling.of(human.confidence()),
            Words.given(human.evidence()));
  }

  private String beginning() {
    return session
        .assumption()
        .map(
            use ->
                "%s, event %s"
                    .formatted(Words.given(use.event().name()), Words.given(use.event().id())))
        .orElse("how it began is not in these logs");
  }

  private void chain(Html html) {
    facts(html, "Out of", session.chain().stream().map(SessionFacts::hop).toList());
  }

  private static String hop(Hop hop) {
    return hop.arn() + hop.at().map(at -> ", begun " + Spelling.time(at)).orElse("");
  }

  private String mfa() {
    return session.mfa() == Mfa.UNKNOWN ? "not recorded" : Spelling.of(session.mfa());
  }

  private String alert() {
    Optional<LiveVerdict> live = session.live();
    if (live.isEmpty()) {
      return "none can be told of: how the session began is not in these logs";
    }
    return live.get()
        .alertId()
        .map(
            id ->
                "%s%s: %s"
                    .formatted(
                        isAlerted() ? "" : Words.given(id) + ", ",
                        Words.severity(session),
                        Words.given(live.get().because())))
        .orElseGet(() -> "none, because " + Words.given(live.get().because()));
  }

  /** Whether an alert has the session's own id. */
  private boolean isAlerted() {
    return session.live().flatMap(LiveVerdict::alertId).filter(session.id()::equals).isPresent();
  }

  private static void facts(Html html, String name, List<String> values) {
    if (!values.isEmpty()) {
      html.in(
          Tag.of("div"),
          () -> {
            html.leaf("dt", name);
            values.forEach(value -> html.leaf("dd", Words.given(value)));
          });
    }
  }

  private static void fact(Html html, String name, String value) {
    html.in(
        Tag.of("div"),
        () -> {
          html.leaf("dt", name);
          html.leaf("dd", value);
        });
  }
}
