package dev.rolewatch.page;

import dev.rolewatch.review.Completeness;
import dev.rolewatch.review.Gap;
import dev.rolewatch.review.Integrity;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.Spelling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How complete the report is, and where the records stand that it is made of. */
record Evidence(Report report, Selection selection, int folded) {

  void write(Html html) {
    Completeness complete = report.completeness();
    html.in(
        Tag.of("section").id("completeness"),
        () -> {
          html.leaf("h2", "How complete this report is");
          html.in(Tag.of("ul"), () -> complete.statement().forEach(it -> html.leaf("li", it)));
          complete.integrity().ifPresent(it -> findings(html, it.findings()));
          records(html);
          gaps(html, complete.gaps());
          new FileTable(complete, named()).write(html);
        });
    html.line();
  }

  /** The files in which the records of the page's events stand. */
  private Set<String> named() {
    return selection.sessions().stream()
        .flatMap(session -> selection.rows(session).stream())
        .map(deed -> deed.call().place().file())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void findings(Html html, List<Integrity.Finding> findings) {
    if (!findings.isEmpty()) {
      html.leaf(Tag.of("p", "notice"), "Not as CloudTrail left it:");
      html.in(
          Tag.of("ul"),
          () ->
              findings.forEach(it -> html.leaf("li", Words.given(it.file() + " " + it.because()))));
    }
  }

  private void records(Html html) {
    long events = report.sessions().stream().mapToLong(it -> it.deeds().size()).sum();
    if (events == 0) {
      return;
    }
    html.leaf(
        Tag.of("p", "screen"),
        "Records as CloudTrail wrote them are folded in for %s of %s, without the fields that open a session."
            .formatted(Spelling.number(folded), Spelling.counted(events, "event")));
    if (folded < events) {
      html.leaf(
          Tag.of("p", "notice"),
          "%s %s left out: %s Each event names the file, by its number in the table below, and the record in it."
              .formatted(
                  Spelling.counted(events - folded, "record"),
                  events - folded == 1 ? "is" : "are",
                  why()));
    }
  }

  private String why() {
    return folded < selection.folded().size()
        ? "their files were not at hand, or have changed."
        : "this page holds %s at most, of what is sensitive, a change or denied first."
            .formatted(Spelling.number(Selection.MOST_RECORDS));
  }

  private static void gaps(Html html, List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    html.in(
        Tag.of("details"),
        () -> {
          html.leaf("summary", Spelling.counted(gaps.size(), "time") + " without a delivery");
          Column.table(
              html,
              "Times without a delivery",
              List.of("Trail", "Delivery before", "Delivery after"),
              () -> gaps.forEach(gap -> gap(html, gap)));
        });
  }

  private static void gap(Html html, Gap gap) {
    html.in(
        Tag.of("tr"),
        () -> {
          html.leaf(Tag.of("th").with("scope", "row"), Words.given(gap.trail()));
          html.in(Tag.of("td", "when"), () -> Words.time(html, gap.from()));
          html.in(Tag.of("td", "when"), () -> Words.time(html, gap.to()));
        });
  }
}
