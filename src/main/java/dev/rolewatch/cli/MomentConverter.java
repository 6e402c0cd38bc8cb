package dev.rolewatch.cli;

import dev.rolewatch.iam.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment on the command line: a time as {@code 2026-03-03T02:14:00Z}, or a day in UTC. */
final class MomentConverter implements ITypeConverter<Instant> {
  private static final int DAY = "2026-03-03".length();

  @Override
  public Instant convert(String text) {
    try {
      return text.length() == DAY
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noTime) {
      throw new TypeConversionException(
          "a time is 2026-03-03T02:14:00Z or 2026-03-03, not " + Quoted.of(text));
    }
  }
}
