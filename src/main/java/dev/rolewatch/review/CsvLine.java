package dev.rolewatch.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of a table by RFC 4180: ended by CR LF, fields quoted where they must be.
 *
 * <p>A field that a spreadsheet would take for a formula begins with an apostrophe, which it shows
 * as text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class CsvLine {
  /** What makes a field one that is quoted; some spreadsheets separate by semicolons. */
  private static final Pattern QUOTED = Pattern.compile("[\",;\r\n]");

  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r";

  private CsvLine() {}

  public static String of(List<String> fields) {
    return fields.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    String inert = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return QUOTED.matcher(inert).find() ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }
}
