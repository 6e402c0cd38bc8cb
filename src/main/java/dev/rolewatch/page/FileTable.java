package dev.rolewatch.page;

import dev.rolewatch.review.Completeness;
import dev.rolewatch.review.FileReport;
import dev.rolewatch.review.Spelling;
import java.util.List;

/** The files that were read, each with what became of it. */
final class FileTable {
  private FileTable() {}

  static void write(Html html, Completeness complete) {
    List<FileReport> troubles = complete.troubles();
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
    html.in(
        Tag.of("details").id("files"),
        () -> {
          html.leaf("summary", Words.counted(complete.files().size(), "file"));
          html.in(
              Tag.of("div", "scroll")
                  .with("tabindex", "0")
                  .with("role", "region")
                  .with("aria-label", "Files"),
              () -> table(html, complete.files()));
        });
  }

  private static void table(Html html, List<FileReport> files) {
    FileIndex index = new FileIndex(files);
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
          html.leaf(Tag.of("td", "number"), Words.number(file.records()));
          html.leaf(Tag.of("td", "number"), Words.number(file.rejected()));
          html.leaf(Tag.of("td", "number"), Words.number(file.bytes()));
        });
    html.line();
  }
}
