package dev.rolewatch.privilege;

import dev.rolewatch.privilege.Technique.Account;
import dev.rolewatch.privilege.Technique.Itself;
import dev.rolewatch.privilege.Technique.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The known techniques, in the order of the data. {@code techniques.json} says where each was
 * published.
 */
final class Techniques {
  private static final String RESOURCE = "/privilege/techniques.json";

  private final ActionReference reference;
  private final Map<String, AwsAction> unlisted = new HashMap<>();
  private final List<Technique> techniques = new ArrayList<>();

  private Techniques(ActionReference reference) {
    this.reference = reference;
  }

  /** Those that ship with the product. */
  static List<Technique> shipped() {
    return Shipped.TECHNIQUES;
  }

  private static final class Shipped {
    static final List<Technique> TECHNIQUES = read();

    private static List<Technique> read() {
      try (InputStream resource = Techniques.class.getResourceAsStream(RESOURCE)) {
        return parse(JsonMapper.shared().readTree(resource), ActionReference.shipped());
      } catch (IOException e) {
        throw new UncheckedIOException(RESOURCE + " is part of the product", e);
      }
    }
  }

  static List<Technique> parse(JsonNode entries, ActionReference reference) {
    Techniques parser = new Techniques(reference);
    entries.forEach(entry -> parser.techniques.add(parser.technique(entry)));
    return List.copyOf(parser.techniques);
  }

  private Technique technique(JsonNode entry) {
    TechniqueClass kind = TechniqueClass.parse(entry.get("class").asString());
    Target target = target(entry, kind);
    return new Technique(
        entry.get("id").asString(),
        kind,
        level(entry, kind, target),
        steps(entry.get("requires")),
        entry.has("passedTo") ? texts(entry.get("passedTo")) : List.of(),
        text(entry, "itself").map(it -> Itself.valueOf(it.toUpperCase(Locale.ROOT))),
        entry.get("lets").asString(),
        text(entry, "needs"),
        target,
        entry.has("account") ? Account.MANAGEMENT : Account.ANY,
        text(entry, "since").map(Integer::parseInt).orElse(Technique.UNDATED));
  }

  private static Target target(JsonNode entry, TechniqueClass kind) {
    return kind == TechniqueClass.EXISTING_PASSROLE
            || entry.path("targetDependent").asBoolean(false)
        ? Target.EXISTING
        : Target.ANY;
  }

  /** What needs a better target is a level weaker; what works no more is worth a mention. */
  private static Level level(JsonNode entry, TechniqueClass kind, Target target) {
    if (entry.has("retired")) {
      return Level.LOW;
    }
    Level usual = kind.onEverything();
    return text(entry, "level")
        .map(Level::valueOf)
        .orElse(target == Target.EXISTING && usual == Level.ESCALATION ? Level.HIGH : usual);
  }

  private List<List<AwsAction>> steps(JsonNode requires) {
    List<List<AwsAction>> steps = new ArrayList<>();
    requires.forEach(step -> steps.add(texts(step).stream().map(this::action).toList()));
    return steps;
  }

  /** The action of the reference, or one that the reference does not have. */
  private AwsAction action(String text) {
    int colon = text.indexOf(':');
    return reference
        .service(text.substring(0, colon))
        .flatMap(service -> service.find(text, colon + 1))
        .orElseGet(
            () ->
                unlisted.computeIfAbsent(
                    text,
                    key ->
                        AwsAction.unlisted(text.substring(0, colon), text.substring(colon + 1))));
  }

  private static Optional<String> text(JsonNode entry, String field) {
    return Optional.ofNullable(entry.get(field)).map(JsonNode::asString);
  }

  private static List<String> texts(JsonNode node) {
    if (!node.isArray()) {
      return List.of(node.asString());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(each -> texts.add(each.asString()));
    return texts;
  }
}
