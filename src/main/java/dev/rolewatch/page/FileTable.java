package dev.rolewatch.page;

import dev.rolewatch.review.Completeness;
import dev.rolewatch.review.FileReport;
import dev.rolewatch.review.Spelling;
import java.util.List;
import java.util.Set;

/**
 * The files that were read, each with what became of it. Where they are many, those that the events
 * of the page name come first, and only those are printed.
 *
 * @param named the names of files in which records of the page's events stand
 */
record FileTable(Completeness complete, Set<String> named) {
  /** About four sheets of paper. */
  static final int MANY = 200;

  void write(Html html) {
    troubles(html, complete.troubles());
    List<FileReport> files = complete.files();
    if (files.size() <= MANY) {
      folded(html, Tag.of("details").id("files"), Spelling.counted(files.size(), "file"), files);
      return;
    }
    List<FileReport> first = files.stream().filter(it -> named.contains(it.name())).toList();
    List<FileReport> rest = files.stream().filter(it -> !named.contains(it.name())).toList();
    folded(
        html,
        Tag.of("details").id("files"),
        "%s of %s, which events above name"
            .formatted(Spelling.counted(first.size(), "file"), Spelling.number(files.size())),
        first);
    folded(
        html,
        Tag.of("details", "rest"),
        "%s more, which no event above names".formatted(Spelling.counted(rest.size(), "file")),
        rest);
  }

  private static void troubles(Html html, List<FileReport> troubles) {
    if (!troubles.isEmpty()) {
      html.leaf("h3", "Not read, or not whole");
      html.in(
          Tag.of("ul", "troubles"),
          () ->
              troubles.forEach(
                  file ->
                      html.leaf(
                          "li",
                          "%s: %s"
                              .formatted(
                                  Words.given(file.name()),
                                  Words.given(file.because().orElse(""))))));
    }
  }

  private void folded(Html html, Tag details, String summary, List<FileReport> files) {
    html.in(
        details,
        () -> {
          html.leaf("summary", summary);
          html.in(Tag.scrolling(summary), () -> table(html, files));
        });
  }

  private void table(Html html, List<FileReport> files) {
    FileIndex index = new FileIndex(complete.files());
    html.in(
        Tag.of("table", "files"),
        () -> {
          Column.heads(html, List.of("No.", "File", "State", "Records", "Broken", "Bytes"));
          html.in(Tag.of("tbody"), () -> files.forEach(file -> row(html, index, file)));
        });
  }

  private static void row(Html html, FileIndex index, FileReport file) {
    html.in(
        Tag.of("tr"),
        () -> {
          html.leaf("td", index.name(file.name()));
          html.leaf(Tag.of("th", "path").with("scope", "row"), Words.given(file.name()));
          html.leaf("td", Spelling.of(file.state()));
          html.leaf(Tag.of("td", "number"), Spelling.number(file.records()));
          html.leaf(Tag.of("td", "number"), Spelling.number(file.rejected()));
          html.leaf(Tag.of("td", "number"), Spelling.number(file.bytes()));
        });
    html.line();
  }
}
