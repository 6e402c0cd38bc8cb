package dev.rolewatch.cli;

import dev.rolewatch.iam.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment on the command line: a time as {@code 2026-03-03T02:14:00Z}, as a report prints it
 * ({@code 2026-03-03 02:14}, with or without seconds) or a day; in UTC where nothing else is said.
 */
final class MomentConverter implements ITypeConverter<Instant> {
  private static final int DAY = "2026-03-03".length();
  private static final Pattern PRINTED = Pattern.compile("[0-9-]{10}[ T][0-9:]{5,8}");

  @Override
  public Instant convert(String text) {
    try {
      if (text.length() == DAY) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return PRINTED.matcher(text).matches()
          ? LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noTime) {
      throw new TypeConversionException(
          "a time is 2026-03-03T02:14:00Z, 2026-03-03 02:14 or 2026-03-03, not " + Quoted.of(text));
    }
  }
}
