package dev.rolewatch.alert;

import dev.rolewatch.iam.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of the settings, each with its standard where none is given. A text that does not have
 * the form that is asked for is an {@link InvalidSettingException}.
 */
record SettingTexts(Map<Setting, String> values) {

  Optional<String> text(Setting setting) {
    String value = values.getOrDefault(setting, setting.standard()).strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  List<String> list(Setting setting) {
    return text(setting).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  boolean flag(Setting setting) {
    String value = text(setting).orElse("");
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidSettingException(setting, "true or false, not " + Quoted.of(value));
    };
  }

  int number(Setting setting, int least, int most) {
    String value = text(setting).orElse("");
    boolean isNumber = value.matches("\\d{1,9}");
    if (!isNumber || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
      throw new InvalidSettingException(
          setting, "a whole number from %d to %d, not %s".formatted(least, most, Quoted.of(value)));
    }
    return Integer.parseInt(value);
  }
}
