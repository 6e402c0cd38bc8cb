package dev.rolewatch.alert;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.Quoted;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The uses of roles that the team expects: a JSON array of {@code {"who","role","reason","until"}}.
 * {@code until} is a day, which counts as a whole, or a moment in UTC.
 *
 * @param problem why the list could not be read, if it could not; then nothing is expected
 */
public record ExpectedUses(List<ExpectedUse> uses, Optional<String> problem) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public ExpectedUses {
    uses = List.copyOf(uses);
  }

  /** Nothing is expected. */
  public static ExpectedUses none() {
    return new ExpectedUses(List.of(), Optional.empty());
  }

  /** A list that cannot be read: nothing is expected, and every alert says why. */
  public static ExpectedUses unreadable(String problem) {
    return new ExpectedUses(List.of(), Optional.of(problem));
  }

  /**
   * @throws IllegalArgumentException that names the entry and the field, and what would be right
   */
  public static ExpectedUses parse(String text) {
    JsonNode list = tree(text);
    if (!list.isArray()) {
      throw new IllegalArgumentException(
          "the expected uses are a JSON array of objects with who, role, reason and until");
    }
    List<ExpectedUse> uses = new ArrayList<>();
    for (JsonNode entry : list) {
      uses.add(use(entry, "expected use " + (uses.size() + 1)));
    }
    return new ExpectedUses(uses, Optional.empty());
  }

  /** The entry that covers a use, run out or not. Root and what could not be read have none. */
  Optional<ExpectedUse> find(RoleUse use, Subject subject, Lineage lineage) {
    boolean isRoot =
        use.caller() instanceof Caller.Root
            || subject.elevation().evidence().contains(Evidence.ROOT);
    if (isRoot || subject.elevation().level() == Level.UNDETERMINED) {
      return Optional.empty();
    }
    Instant time = use.event().time();
    List<ExpectedUse> covering =
        uses.stream().filter(entry -> entry.matches(use, subject, lineage)).toList();
    return covering.stream()
        .filter(entry -> time.isBefore(entry.until()))
        .findFirst()
        .or(() -> covering.stream().findFirst());
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException notJson) {
      throw new IllegalArgumentException(
          "the expected uses are not JSON from line %d, column %d"
              .formatted(notJson.getLocation().getLineNr(), notJson.getLocation().getColumnNr()),
          notJson);
    }
  }

  private static ExpectedUse use(JsonNode entry, String place) {
    return new ExpectedUse(
        Glob.exactly(pattern(entry, "who", place)),
        Glob.exactly(pattern(entry, "role", place)),
        text(entry, "reason", place),
        until(text(entry, "until", place), place));
  }

  /** Everybody, or everything, is not what somebody expects. */
  private static String pattern(JsonNode entry, String field, String place) {
    String pattern = text(entry, field, place);
    if (pattern.matches("[*?]+")) {
      throw new IllegalArgumentException(
          "%s: %s must say more than %s".formatted(place, field, Quoted.of(pattern)));
    }
    return pattern;
  }

  private static String text(JsonNode entry, String field, String place) {
    String text = entry.path(field).isString() ? entry.path(field).asString().strip() : "";
    if (text.isEmpty()) {
      throw new IllegalArgumentException("%s: %s must be a text".formatted(place, field));
    }
    return text;
  }

  private static Instant until(String text, String place) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s: until must be a day like 2026-12-31, or a moment like 2026-12-31T18:00:00Z, not %s"
              .formatted(place, Quoted.of(text)),
          e);
    }
  }
}
