package dev.rolewatch.cli;

import picocli.CommandLine.ITypeConverter;

/** A format of {@code rolewatch review} on the command line. */
final class ReviewFormatConverter implements ITypeConverter<ReviewFormat> {
  private static final Choices<ReviewFormat> FORMATS = Choices.formats(ReviewFormat.class);

  @Override
  public ReviewFormat convert(String text) {
    return FORMATS.parse(text);
  }
}
