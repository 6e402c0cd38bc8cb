package dev.rolewatch.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * IAM's evaluation of policies, by a simulator in a process of its own. It knows every action,
 * which resources and condition keys belong to it, and how trust policies are evaluated; what it
 * does not know is an error.
 *
 * <p>Installed below {@code target} on first use; see {@code src/test/policy-simulator}.
 */
final class PolicySimulator implements AutoCloseable {

  private static final Path SOURCE = Path.of("src", "test", "policy-simulator");
  private static final Path FOLDER = Path.of("target", "policy-simulator");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern COLON = Pattern.compile(":");

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private PolicySimulator(Process process) {
    this.process = process;
    this.questions = process.outputWriter(UTF_8);
    this.answers = process.inputReader(UTF_8);
  }

  static PolicySimulator start() throws IOException, InterruptedException {
    return new PolicySimulator(
        new ProcessBuilder(install(), FOLDER.resolve("simulate.mjs").toString())
            .redirectError(Redirect.INHERIT)
            .start());
  }

  private static String install() throws IOException, InterruptedException {
    Process install =
        new ProcessBuilder("bash", SOURCE.resolve("install").toString(), FOLDER.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    String node = new String(install.getInputStream().readAllBytes(), UTF_8).strip();
    if (install.waitFor() != 0) {
      throw new IOException("the policy simulator could not be installed; see above");
    }
    return node;
  }

  Answer answer(Question question) {
    JsonNode reply = JSON.readTree(exchange(JSON.writeValueAsString(simulation(question))));
    if (!reply.has("decision")) {
      throw new IllegalArgumentException(question + " makes no sense: " + reply);
    }
    return Answer.of(reply.get("decision").asString());
  }

  private String exchange(String line) {
    try {
      questions.write(line);
      questions.newLine();
      questions.flush();
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode simulation(Question question) {
    ObjectNode simulation = JSON.createObjectNode();
    simulation.set("request", request(question));
    ArrayNode policies = simulation.putArray("identityPolicies");
    question
        .policies()
        .forEach(policy -> policies.addObject().put("name", "policy").set("policy", policy));
    simulation.putArray("serviceControlPolicies");
    simulation.putArray("resourceControlPolicies");
    question.trust().ifPresent(trust -> simulation.set("resourcePolicy", trust));
    return simulation;
  }

  private static ObjectNode request(Question question) {
    ObjectNode request = JSON.createObjectNode();
    request.put("principal", question.principal()).put("action", question.action());
    request
        .putObject("resource")
        .put("resource", question.resource())
        .put("accountId", owner(question));
    request.set("contextVariables", JSON.valueToTree(question.context()));
    return request;
  }

  private static String owner(Question question) {
    String named = account(question.resource());
    return named.matches("\\d{12}") ? named : account(question.principal());
  }

  private static String account(String arn) {
    return COLON.splitAsStream(arn).skip(4).findFirst().orElse("");
  }

  @Override
  public void close() throws IOException {
    questions.close();
    process.destroy();
  }
}
