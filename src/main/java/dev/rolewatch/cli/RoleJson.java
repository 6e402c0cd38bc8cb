package dev.rolewatch.cli;

import dev.rolewatch.alert.JsonText;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trust.TrustFinding;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A role as one line of JSON. Texts are as recorded; characters that would act on a terminal stand
 * as escapes.
 */
final class RoleJson {
  private RoleJson() {}

  static String line(RatedRole role) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("arn", role.arn().toString());
    line.put("name", role.arn().name());
    line.put("level", role.level().name());
    ArrayNode reasons = line.putArray("reasons");
    role.verdict().reasons().forEach(reason -> add(reasons, reason));
    ArrayNode trust = line.putArray("trust");
    role.trust().forEach(finding -> add(trust, finding));
    put(line, "lastUsedAt", role.lastUsed().map(Instant::toString));
    return JsonText.compact(line) + "\n";
  }

  private static void add(ArrayNode reasons, Reason reason) {
    ObjectNode node = reasons.addObject();
    put(node, "technique", reason.technique());
    node.put("because", reason.because());
    put(node, "policy", reason.policy());
    put(node, "statement", reason.statement());
  }

  private static void add(ArrayNode trust, TrustFinding finding) {
    ObjectNode node = trust.addObject();
    node.put("finding", finding.kind().toString());
    node.put("because", finding.because());
    put(node, "statement", finding.statement());
  }

  private static void put(ObjectNode node, String name, Optional<String> text) {
    text.ifPresent(value -> node.put(name, value));
  }
}
