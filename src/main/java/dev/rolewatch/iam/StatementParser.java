package dev.rolewatch.iam;

import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads one statement. */
final class StatementParser {
  private static final Set<String> PRINCIPAL_TYPES =
      Set.of("AWS", "Service", "Federated", "CanonicalUser");

  private final JsonNode statement;
  private final String path;
  private final PolicyVersion version;

  private StatementParser(JsonNode statement, String path, PolicyVersion version) {
    this.statement = statement;
    this.path = path;
    this.version = version;
  }

  /**
   * @param path where the statement is, for example {@code Statement[0]}
   * @param number counted from 1, its name where it has no {@code Sid}
   */
  static Statement read(JsonNode statement, String path, int number, PolicyVersion version)
      throws MalformedPolicyException {
    if (!statement.isObject()) {
      throw new MalformedPolicyException(path + " must be an object");
    }
    StatementParser parser = new StatementParser(statement, path, version);
    return new Statement(
        parser.label(number),
        parser.effect(),
        parser.actions(),
        parser.selection("Resource", parser::patterns),
        parser.selection("Principal", StatementParser::principals),
        parser.conditions());
  }

  private String label(int number) throws MalformedPolicyException {
    JsonNode sid = statement.path("Sid");
    String text = sid.isMissingNode() ? "" : Values.text(sid, path + ".Sid");
    return text.isBlank() ? "statement " + number : text;
  }

  private Effect effect() throws MalformedPolicyException {
    JsonNode effect = statement.path("Effect");
    if (effect.isString() && effect.asString().equals("Allow")) {
      return Effect.ALLOW;
    }
    if (effect.isString() && effect.asString().equals("Deny")) {
      return Effect.DENY;
    }
    throw new MalformedPolicyException(
        path + ".Effect must be Allow or Deny, not " + Quoted.of(effect.toString()));
  }

  private Selection actions() throws MalformedPolicyException {
    if (!statement.has("Action") && !statement.has("NotAction")) {
      throw new MalformedPolicyException(path + " must have Action or NotAction");
    }
    return selection("Action", Values::texts);
  }

  /** How the value of an element is read. */
  private interface Reader {
    List<String> read(JsonNode value, String path) throws MalformedPolicyException;
  }

  private Selection selection(String name, Reader reader) throws MalformedPolicyException {
    String not = "Not" + name;
    if (statement.has(name) && statement.has(not)) {
      throw new MalformedPolicyException(path + " must not have both " + name + " and " + not);
    }
    if (statement.has(name)) {
      return new Selection(Sense.ONLY, reader.read(statement.get(name), path + "." + name));
    }
    if (statement.has(not)) {
      return new Selection(Sense.ALL_BUT, reader.read(statement.get(not), path + "." + not));
    }
    return Selection.none();
  }

  /** Texts that may have variables in them. */
  private List<String> patterns(JsonNode value, String path) throws MalformedPolicyException {
    return Values.texts(value, path).stream().map(version::inWordsOfSecond).toList();
  }

  private static List<String> principals(JsonNode value, String path)
      throws MalformedPolicyException {
    if (value.isString() && value.asString().equals("*")) {
      return List.of("*");
    }
    if (!value.isObject()) {
      throw new MalformedPolicyException(path + " must be \"*\" or an object");
    }
    List<String> principals = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String type = entry.getKey();
      if (!PRINCIPAL_TYPES.contains(type)) {
        throw new MalformedPolicyException(path + " has no such type as " + Quoted.of(type));
      }
      Values.texts(entry.getValue(), path + "." + type)
          .forEach(principal -> principals.add(type + ":" + principal));
    }
    return principals;
  }

  private Map<String, Map<String, List<String>>> conditions() throws MalformedPolicyException {
    Map<String, Map<String, List<String>>> conditions = new LinkedHashMap<>();
    String place = path + ".Condition";
    for (Map.Entry<String, JsonNode> operator : Values.object(statement, "Condition", place)) {
      String operatorPlace = place + "." + operator.getKey();
      if (!operator.getValue().isObject()) {
        throw new MalformedPolicyException(operatorPlace + " must be an object");
      }
      Map<String, List<String>> keys = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
        keys.put(key.getKey(), patterns(key.getValue(), operatorPlace + "." + key.getKey()));
      }
      conditions.put(operator.getKey(), keys);
    }
    return conditions;
  }
}
