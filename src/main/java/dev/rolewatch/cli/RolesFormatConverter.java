package dev.rolewatch.cli;

import picocli.CommandLine.ITypeConverter;

/** A format of {@code rolewatch roles} on the command line. */
final class RolesFormatConverter implements ITypeConverter<RolesFormat> {
  private static final Choices<RolesFormat> FORMATS = Choices.formats(RolesFormat.class);

  @Override
  public RolesFormat convert(String text) {
    return FORMATS.parse(text);
  }
}
