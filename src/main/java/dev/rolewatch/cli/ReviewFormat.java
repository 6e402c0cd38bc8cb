package dev.rolewatch.cli;

import dev.rolewatch.page.RawRecords;
import dev.rolewatch.page.ReportPage;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.ReportCsv;
import dev.rolewatch.review.ReportJson;
import dev.rolewatch.review.ReportText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How {@code rolewatch review} prints. */
enum ReviewFormat {
  /** One page for a browser. */
  HTML {
    @Override
    void write(Report report, RawRecords records, OutputStream out) throws IOException {
      ReportPage.write(report, records, out);
    }
  },
  /** One JSON document. */
  JSON {
    @Override
    void write(Report report, RawRecords records, OutputStream out) {
      ReportJson.write(report, out);
    }
  },
  /** A table with a row for each event. */
  CSV {
    @Override
    void write(Report report, RawRecords records, OutputStream out) throws IOException {
      Writer text = writer(out);
      ReportCsv.write(report, text);
      text.flush();
    }
  },
  /** For a terminal. */
  TEXT {
    @Override
    void write(Report report, RawRecords records, OutputStream out) throws IOException {
      Writer text = writer(out);
      ReportText.write(report, text);
      text.flush();
    }
  };

  /**
   * Writes the report.
   *
   * @param records from where those that the format holds are read again
   */
  abstract void write(Report report, RawRecords records, OutputStream out) throws IOException;

  /** The format that the name of a file asks for. */
  static Optional<ReviewFormat> ofFile(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> name.endsWith("." + format.extension()))
        .findFirst();
  }

  private String extension() {
    return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
  }

  private static Writer writer(OutputStream out) {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }
}
