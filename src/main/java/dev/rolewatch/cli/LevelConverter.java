package dev.rolewatch.cli;

import dev.rolewatch.privilege.Level;
import picocli.CommandLine.ITypeConverter;

/** A level on the command line. */
final class LevelConverter implements ITypeConverter<Level> {
  private static final Choices<Level> LEVELS =
      new Choices<>("a level", Rank.LEVELS, Choices.Spelling.UPPER);

  @Override
  public Level convert(String text) {
    return LEVELS.parse(text);
  }
}
