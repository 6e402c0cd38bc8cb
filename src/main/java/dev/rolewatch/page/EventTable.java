package dev.rolewatch.page;

import dev.rolewatch.review.Burst;
import dev.rolewatch.review.Deed;
import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.Spelling;
import dev.rolewatch.trail.RecordPlace;
import dev.rolewatch.trail.SessionCall;
import dev.rolewatch.trail.SessionCall.Result;
import java.util.List;
import java.util.Map;

/** The events of a session, each with where its record stands and, folded, the record. */
record EventTable(FileIndex files, Map<RecordPlace, String> records) {
  private static final List<String> HEADS =
      List.of("Time", "Action", "Outcome", "Marks", "Resources", "Region", "Source");

  void write(Html html, ReviewedSession session, List<Deed> deeds) {
    html.in(
        Tag.scrolling("Events of session " + session.id()),
        () ->
            html.in(
                Tag.of("table", "events"),
                () -> {
                  Column.heads(html, HEADS);
                  Burst.of(deeds).forEach(burst -> burst(html, burst));
                }));
  }

  private void burst(Html html, Burst burst) {
    if (!burst.isFolded()) {
      burst.deeds().forEach(deed -> event(html, deed));
      return;
    }
    html.in(
        Tag.of("tbody", "burst " + Spelling.of(Mark.of(burst.first()))),
        () ->
            html.in(
                Tag.of("tr"),
                () ->
                    html.in(
                        Tag.of("td").with("colspan", String.valueOf(HEADS.size())),
                        () -> html.in(Tag.of("details", "burst"), () -> folded(html, burst)))));
    html.line();
  }

  private void folded(Html html, Burst burst) {
    html.in(
        Tag.of("summary"),
        () -> {
          Words.time(html, burst.first().call().time());
          html.text(" to ");
          Words.time(html, burst.end());
          html.text(": %s × ".formatted(Spelling.number(burst.deeds().size())));
          html.leaf(Tag.of("span", "action"), Words.given(burst.first().action().text()));
          html.text(", all " + outcome(burst.first().call()) + " ");
          Mark.write(html, burst.first());
        });
    html.in(
        Tag.of("table", "events singles"), () -> burst.deeds().forEach(deed -> event(html, deed)));
  }

  private void event(Html html, Deed deed) {
    html.in(
        Tag.of("tbody", Spelling.of(Mark.of(deed))),
        () -> {
          html.in(Tag.of("tr"), () -> row(html, deed));
          html.in(
              Tag.of("tr", "record"),
              () ->
                  html.in(
                      Tag.of("td").with("colspan", String.valueOf(HEADS.size())),
                      () -> record(html, deed.call())));
        });
    html.line();
  }

  private static void row(Html html, Deed deed) {
    SessionCall call = deed.call();
    html.in(Tag.of("td", "when"), () -> Words.time(html, call.time()));
    html.leaf(Tag.of("td", "action"), Words.given(deed.action().text()));
    html.leaf(Tag.of("td", "outcome"), outcome(call));
    html.in(Tag.of("td", "marks"), () -> Mark.write(html, deed));
    html.in(
        Tag.of("td", "resources"),
        () -> call.resources().forEach(name -> html.leaf("div", Words.given(name))));
    html.leaf("td", call.region().map(Words::given).orElse(""));
    html.leaf(Tag.of("td", "source"), call.sourceIp().map(Words::given).orElse(""));
  }

  private static String outcome(SessionCall call) {
    return call.result() == Result.SUCCEEDED
        ? "succeeded"
        : Spelling.of(call.result()) + call.error().map(it -> ": " + Words.given(it)).orElse("");
  }

  private void record(Html html, SessionCall call) {
    String place =
        "%s, event %s".formatted(files.place(call.place()), Words.given(call.id().toString()));
    String json = records.get(call.place());
    if (json == null) {
      html.leaf(Tag.of("span", "place"), place);
      return;
    }
    html.in(
        Tag.of("details"),
        () -> {
          html.leaf(Tag.of("summary", "place"), place);
          html.in(Tag.of("pre").with("tabindex", "0"), () -> html.leaf("code", RawText.of(json)));
        });
  }
}
