package dev.rolewatch.cli;

import dev.rolewatch.iam.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/**
 * The values that an option may have, in the order in which an error message lists them.
 *
 * @param what a value is, with its article: {@code a level}
 */
record Choices<E extends Enum<E>>(String what, List<E> values, Spelling spelling) {

  /** How values are written in messages; on the command line, case never matters. */
  enum Spelling {
    UPPER,
    LOWER
  }

  /**
   * @throws TypeConversionException if the text is none of them, with a message that lists them
   */
  E parse(String text) {
    return values.stream()
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "%s is %s, not %s".formatted(what, listed(), Quoted.of(text))));
  }

  private String listed() {
    List<String> names = values.stream().map(this::spelled).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private String spelled(E value) {
    return spelling == Spelling.LOWER ? value.name().toLowerCase(Locale.ROOT) : value.name();
  }

  /** A format of the reports of a command. */
  static <E extends Enum<E>> Choices<E> formats(Class<E> type) {
    return new Choices<>("a format", Stream.of(type.getEnumConstants()).toList(), Spelling.LOWER);
  }
}
