package dev.rolewatch.examples;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CloudFormation template as a stack of account 111111111111 in eu-central-1 would have it:
 * parameters filled in, the functions {@code Ref}, {@code Sub}, {@code GetAtt}, {@code If}, {@code
 * FindInMap}, {@code Select} and {@code Split} carried out.
 */
final class CloudFormationTemplate {

  static final String ACCOUNT = "111111111111";
  private static final String REGION = "eu-central-1";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

  private final Yaml root;
  private final Map<String, String> values = new HashMap<>();

  private CloudFormationTemplate(Yaml root) {
    this.root = root;
  }

  static CloudFormationTemplate read(Path file, Map<String, String> parameters) {
    CloudFormationTemplate template = new CloudFormationTemplate(Yaml.read(file));
    template.values.put("AWS::AccountId", ACCOUNT);
    template.values.put("AWS::Partition", "aws");
    template.values.put("AWS::Region", REGION);
    template.values.put("AWS::URLSuffix", "amazonaws.com");
    template
        .root
        .child("Parameters")
        .entries()
        .forEach(
            (name, it) -> it.find("Default").ifPresent(d -> template.values.put(name, d.text())));
    template.values.putAll(parameters);
    return template;
  }

  JsonNode properties(String logicalId) {
    return resolve(resource(logicalId).child("Properties"));
  }

  /** One property alone, for resources with others that only SAM can resolve. */
  JsonNode property(String logicalId, String name) {
    return resolve(resource(logicalId).child("Properties").child(name));
  }

  JsonNode output(String name) {
    return resolve(root.child("Outputs").child(name).child("Value"));
  }

  String arn(String logicalId) {
    String type = resource(logicalId).child("Type").text();
    String here = ":" + REGION + ":" + ACCOUNT + ":";
    return switch (type) {
      case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + roleName(logicalId);
      case "AWS::SNS::Topic" -> "arn:aws:sns" + here + logicalId;
      case "AWS::SQS::Queue" -> "arn:aws:sqs" + here + logicalId;
      case "AWS::DynamoDB::Table" -> "arn:aws:dynamodb" + here + "table/" + logicalId;
      case "AWS::KMS::Key" -> "arn:aws:kms" + here + "key/" + logicalId;
      case "AWS::Logs::LogGroup" -> "arn:aws:logs" + here + "log-group:" + logicalId + ":*";
      default -> throw new IllegalArgumentException("no ARN is known for the type " + type);
    };
  }

  private JsonNode resolve(Yaml yaml) {
    if (yaml.tag().startsWith("!")) {
      return call(yaml.tag(), yaml);
    }
    if (yaml.isMapping()) {
      return resolveEntries(yaml);
    }
    return yaml.isSequence() ? resolveItems(yaml) : JSON.stringNode(yaml.text());
  }

  private ObjectNode resolveEntries(Yaml mapping) {
    ObjectNode object = JSON.objectNode();
    mapping
        .entries()
        .forEach(
            (name, yaml) -> {
              JsonNode value = resolve(yaml);
              if (!value.isMissingNode()) {
                object.set(name, value);
              }
            });
    return object;
  }

  private ArrayNode resolveItems(Yaml sequence) {
    ArrayNode array = JSON.arrayNode();
    sequence.items().stream()
        .map(this::resolve)
        .filter(item -> !item.isMissingNode())
        .forEach(array::add);
    return array;
  }

  private JsonNode call(String function, Yaml argument) {
    return switch (function) {
      case "!Ref" -> ref(argument.text());
      case "!Sub" -> JSON.stringNode(substitute(argument));
      case "!GetAtt" -> JSON.stringNode(attribute(argument.text()));
      case "!If" -> resolve(chosen(argument.items()));
      case "!FindInMap" -> findInMap(argument.items());
      case "!Select" -> selected(argument.items());
      case "!Split" -> split(argument.items());
      default -> throw new IllegalArgumentException("unknown function " + function);
    };
  }

  private JsonNode ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return JSON.missingNode();
    }
    return JSON.stringNode(values.containsKey(name) ? values.get(name) : arn(name));
  }

  private String substitute(Yaml argument) {
    if (!argument.isSequence()) {
      return fill(argument.text(), values);
    }
    Map<String, String> more = new HashMap<>(values);
    argument
        .items()
        .get(1)
        .entries()
        .forEach((name, yaml) -> more.put(name, resolve(yaml).asString()));
    return fill(argument.items().get(0).text(), more);
  }

  private static String fill(String text, Map<String, String> values) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(required(values, found.group(1))));
  }

  private static String required(Map<String, String> values, String name) {
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException("nothing is named " + name);
    }
    return values.get(name);
  }

  private String attribute(String dotted) {
    if (!dotted.endsWith(".Arn")) {
      throw new IllegalArgumentException("unknown attribute " + dotted);
    }
    return arn(dotted.substring(0, dotted.length() - ".Arn".length()));
  }

  private Yaml chosen(List<Yaml> arguments) {
    Yaml condition = root.child("Conditions").child(arguments.get(0).text());
    return arguments.get(holds(condition) ? 1 : 2);
  }

  private boolean holds(Yaml condition) {
    if (condition.tag().equals("!Condition")) {
      return holds(root.child("Conditions").child(condition.text()));
    }
    List<Yaml> arguments = condition.items();
    return switch (condition.tag()) {
      case "!And" -> arguments.stream().allMatch(this::holds);
      case "!Not" -> !holds(arguments.get(0));
      case "!Equals" -> resolve(arguments.get(0)).equals(resolve(arguments.get(1)));
      default -> throw new IllegalArgumentException("unknown condition " + condition.tag());
    };
  }

  private JsonNode selected(List<Yaml> arguments) {
    return resolve(arguments.get(1)).get(Integer.parseInt(arguments.get(0).text()));
  }

  private JsonNode split(List<Yaml> arguments) {
    String separator = Pattern.quote(resolve(arguments.get(0)).asString());
    ArrayNode parts = JSON.arrayNode();
    for (String part : resolve(arguments.get(1)).asString().split(separator, -1)) {
      parts.add(part);
    }
    return parts;
  }

  private JsonNode findInMap(List<Yaml> path) {
    Yaml found = root.child("Mappings").child(path.get(0).text());
    for (Yaml step : path.subList(1, path.size())) {
      found = found.child(resolve(step).asString());
    }
    return resolve(found);
  }

  private String roleName(String logicalId) {
    return resource(logicalId)
        .child("Properties")
        .find("RoleName")
        .map(name -> resolve(name).asString())
        .orElse(logicalId);
  }

  private Yaml resource(String logicalId) {
    return root.child("Resources").child(logicalId);
  }
}
