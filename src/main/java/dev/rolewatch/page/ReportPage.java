package dev.rolewatch.page;

import dev.rolewatch.review.Report;
import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.Spelling;
import dev.rolewatch.trail.RecordPlace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The report as one HTML file that opens anywhere, without a network: everything is in it as text
 * and tables, and a script adds the picture and the filters. It is written as it goes.
 */
public final class ReportPage {
  private final Report report;
  private final Selection selection;
  private final Map<RecordPlace, String> records;

  private ReportPage(Report report, Selection selection, Map<RecordPlace, String> records) {
    this.report = report;
    this.selection = selection;
    this.records = records;
  }

  /**
   * Writes the page.
   *
   * @param raw from where records are folded in
   */
  public static void write(Report report, RawRecords raw, OutputStream target) throws IOException {
    Selection selection = Selection.of(report);
    Writer out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    try {
      new ReportPage(report, selection, raw.read(selection.folded())).write(new Html(out));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    out.flush();
  }

  private void write(Html html) {
    Asset style = Asset.style();
    Asset charts = Asset.charts();
    Asset script = Asset.script();
    html.doctype();
    html.in(
        Tag.of("html").with("lang", "en"),
        () -> {
          new Head(style, charts, script).write(html);
          html.in(
              Tag.of("body"),
              () -> {
                body(html);
                html.data("data", ChartData.of(selection.sessions()));
                html.asset(charts);
                html.asset(script);
              });
        });
    html.line();
  }

  private void body(Html html) {
    html.leaf(Tag.of("a", "skip").with("href", "#sessions"), "Skip to the sessions");
    new Opening(report).write(html);
    html.in(
        Tag.of("main"),
        () -> {
          new Overview(selection.sessions()).write(html);
          sessions(html);
          RefusalsPart.write(html, report.refusals());
          OtherRoles.write(html, report.others());
          report.alerts().ifPresent(alerts -> SentAlertsPart.write(html, alerts));
          new Evidence(report, selection, records.size()).write(html);
          new SignOff(selection.sessions()).write(html);
        });
    Colophon.write(html);
  }

  private void leftOut(Html html) {
    int left = report.sessions().size() - selection.sessions().size();
    if (left > 0) {
      html.leaf(
          Tag.of("p", "notice"),
          "%s %s no place on this page, those in which least was done that is worth a look. The csv and"
                  .formatted(Spelling.counted(left, "session"), left == 1 ? "has" : "have")
              + " json of the same review have all of them; --from and --to make shorter pages.");
    }
  }

  private void sessions(Html html) {
    FileIndex files = new FileIndex(report.completeness().files());
    SessionPart part = new SessionPart(selection, new EventTable(files, records));
    html.in(
        Tag.of("section").id("sessions").with("tabindex", "-1"),
        () -> {
          html.leaf("h2", "Sessions");
          leftOut(html);
          Glossary.write(html);
          Filters.write(html, selection.sessions());
          for (ReviewedSession session : selection.sessions()) {
            part.write(html, session);
          }
        });
  }
}
