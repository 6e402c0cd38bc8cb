package dev.rolewatch.cli;

import dev.rolewatch.privilege.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Roles as a table by RFC 4180: a row each, lines ended by CR LF, fields quoted where they must be.
 * Lists within a field are separated by vertical bars.
 *
 * <p>A field that a spreadsheet would take for a formula begins with an apostrophe, which it shows
 * as text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class RolesCsv {
  static final String HEADER = "level,name,account,lastUsedAt,techniques,reasons,trust,arn\r\n";

  /** What makes a field one that is quoted; some spreadsheets separate by semicolons. */
  private static final Pattern QUOTED = Pattern.compile("[\",;\r\n]");

  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r";

  private RolesCsv() {}

  static String row(RatedRole role) {
    List<Reason> reasons = role.verdict().reasons();
    return line(
        Stream.of(
            role.level().name(),
            role.arn().name(),
            role.arn().account().toString(),
            role.lastUsed().map(Instant::toString).orElse(""),
            joined(reasons.stream().map(Reason::technique).flatMap(Optional::stream).distinct()),
            joined(reasons.stream().map(Sentences::of)),
            joined(role.trust().stream().map(Sentences::of)),
            role.arn().toString()));
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining(" | "));
  }

  private static String line(Stream<String> fields) {
    return fields.map(RolesCsv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    String inert = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return QUOTED.matcher(inert).find() ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }
}
