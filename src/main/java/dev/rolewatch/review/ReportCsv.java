package dev.rolewatch.review;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.CalledAction.Sensitivity;
import dev.rolewatch.trail.SessionCall;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as a table: one row for each event, and one for a session without any. */
public final class ReportCsv {
  private static final List<String> HEADER =
      List.of(
          "session",
          "role",
          "roleAccount",
          "level",
          "human",
          "confidence",
          "mfa",
          "sessionStartedAt",
          "time",
          "source",
          "name",
          "outcome",
          "error",
          "write",
          "sensitive",
          "account",
          "region",
          "sourceIp",
          "resources",
          "eventId",
          "accessKeyId",
          "userAgent",
          "sessionName",
          "alertDue");

  private ReportCsv() {}

  public static void write(Report report, Appendable out) throws IOException {
    out.append(CsvLine.of(HEADER));
    for (ReviewedSession session : report.sessions()) {
      List<String> own = own(session);
      for (Deed deed : session.deeds()) {
        out.append(row(own, of(session, deed)));
      }
      if (session.deeds().isEmpty()) {
        out.append(row(own, Stream.generate(() -> "").limit(HEADER.size() - own.size()).toList()));
      }
    }
  }

  private static List<String> own(ReviewedSession session) {
    RoleSeen role = session.role();
    return List.of(
        session.id(),
        role.arn().orElse(role.name()),
        role.account().map(AccountId::value).orElse(""),
        role.level().name(),
        session.human().name(),
        Spelling.of(session.human().confidence()),
        Spelling.of(session.mfa()),
        session.startedAt().toString());
  }

  private static List<String> of(ReviewedSession session, Deed deed) {
    SessionCall call = deed.call();
    return List.of(
        call.time().toString(),
        call.source(),
        call.name(),
        Spelling.of(call.result()),
        call.error().orElse(""),
        deed.isChange() ? "yes" : "no",
        deed.sensitivity().map(Sensitivity::category).orElse(""),
        call.account().orElse(""),
        call.region().orElse(""),
        call.sourceIp().orElse(""),
        call.resources().stream().collect(Collectors.joining(" | ")),
        call.id().toString(),
        call.bearer().accessKeyId().orElse(""),
        call.userAgent().orElse(""),
        session.sessionName().orElse(""),
        session.live().flatMap(LiveVerdict::severity).orElse(""));
  }

  private static String row(List<String> session, List<String> event) {
    return CsvLine.of(
        Stream.concat(session.stream(), event.stream()).map(ReportCsv::line).toList());
  }

  private static String line(String text) {
    return text.isEmpty() ? "" : Neutral.LINE.of(text);
  }
}
