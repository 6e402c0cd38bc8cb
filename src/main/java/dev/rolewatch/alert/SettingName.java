package dev.rolewatch.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A setting by its three names: the template's parameter ({@code MinimumLevel}), the function's
 * environment variable ({@code MINIMUM_LEVEL}) and the command line's option ({@code
 * --minimum-level}).
 */
public interface SettingName {

  /** In capitals, for example {@code MINIMUM_LEVEL}. */
  String name();

  /** The value where none is given; the template has the same. */
  String standard();

  /** The template parameter's name, for example {@code MinimumLevel}. */
  default String parameter() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The environment variable's name, for example {@code MINIMUM_LEVEL}. */
  default String variable() {
    return name();
  }

  /** The command line option, for example {@code --minimum-level}. */
  default String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
