package dev.rolewatch.cli;

import java.io.PrintStream;

/** How {@code rolewatch roles} prints. */
enum RolesFormat {
  /** For a terminal of 100 columns, with a summary at the end. */
  TEXT {
    @Override
    void print(RoleReport report, PrintStream out) {
      new RolesText(out).print(report);
    }
  },
  /** One JSON object a line. */
  NDJSON {
    @Override
    void print(RoleReport report, PrintStream out) {
      report.shown().forEach(role -> out.print(RoleJson.line(role)));
    }
  },
  /** A table with a header row, for a spreadsheet. */
  CSV {
    @Override
    void print(RoleReport report, PrintStream out) {
      out.print(RolesCsv.HEADER);
      report.shown().forEach(role -> out.print(RolesCsv.row(role)));
    }
  };

  abstract void print(RoleReport report, PrintStream out);
}
