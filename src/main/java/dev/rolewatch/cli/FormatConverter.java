package dev.rolewatch.cli;

import picocli.CommandLine.ITypeConverter;

/** A format of {@code rolewatch alert} on the command line. */
final class FormatConverter implements ITypeConverter<Format> {
  private static final Choices<Format> FORMATS = Choices.formats(Format.class);

  @Override
  public Format convert(String text) {
    return FORMATS.parse(text);
  }
}
