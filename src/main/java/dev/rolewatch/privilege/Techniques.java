package dev.rolewatch.privilege;

import dev.rolewatch.privilege.Technique.Account;
import dev.rolewatch.privilege.Technique.Itself;
import dev.rolewatch.privilege.Technique.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * The known techniques, in the order of the data. {@code techniques.json} says where each was
 * published.
 */
final class Techniques {
  private static final String RESOURCE = "/privilege/techniques.json";

  private Techniques() {}

  /** Those that ship with the product. */
  static List<Technique> shipped() {
    return Shipped.TECHNIQUES;
  }

  private static final class Shipped {
    static final List<Technique> TECHNIQUES = read();

    private static List<Technique> read() {
      try (InputStream resource = Techniques.class.getResourceAsStream(RESOURCE)) {
        return TechniqueEntry.read(resource).stream().map(Techniques::technique).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(RESOURCE + " is part of the product", e);
      }
    }
  }

  private static Technique technique(TechniqueEntry entry) {
    TechniqueClass kind = TechniqueClass.parse(entry.text("class"));
    Target target = target(entry, kind);
    return new Technique(
        entry.text("id"),
        kind,
        level(entry, kind, target),
        entry.lists("requires").stream()
            .map(step -> step.stream().map(Techniques::action).toList())
            .toList(),
        entry.texts("passedTo"),
        entry.find("itself").map(it -> Itself.valueOf(it.toUpperCase(Locale.ROOT))),
        entry.texts("renowned"),
        entry.text("lets"),
        entry.find("needs"),
        target,
        entry.has("account") ? Account.MANAGEMENT : Account.ANY,
        entry.find("since").map(Integer::parseInt).orElse(Technique.UNDATED));
  }

  private static Target target(TechniqueEntry entry, TechniqueClass kind) {
    return kind == TechniqueClass.EXISTING_PASSROLE || entry.has("targetDependent")
        ? Target.EXISTING
        : Target.ANY;
  }

  /** What needs a better target is a level weaker; what works no more is worth a mention. */
  private static Level level(TechniqueEntry entry, TechniqueClass kind, Target target) {
    if (entry.has("retired")) {
      return Level.LOW;
    }
    Level usual = kind.onEverything();
    return entry
        .find("level")
        .map(Level::valueOf)
        .orElse(target == Target.EXISTING && usual == Level.ESCALATION ? Level.HIGH : usual);
  }

  /** The action of the reference, or one that the reference does not have. */
  private static AwsAction action(String text) {
    int colon = text.indexOf(':');
    String service = text.substring(0, colon);
    return ActionReference.shipped()
        .service(service)
        .flatMap(it -> it.find(text, colon + 1))
        .orElseGet(() -> AwsAction.unlisted(service, text.substring(colon + 1)));
  }
}
