package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A record of the test resources, to be read as it is or with fields changed. */
final class Fixture {
  static final String SENTINEL = "SESSION-TOKEN-MUST-NOT-LEAK";
  static final List<String> NAMES =
      List.of(
          "assume-role",
          "assume-role-denied",
          "assume-role-chained",
          "assume-role-by-service",
          "assume-role-target-copy",
          "assume-role-with-saml",
          "assume-role-with-web-identity",
          "assume-role-with-web-identity-denied",
          "assume-root",
          "get-federation-token",
          "pod-identity",
          "get-role-credentials",
          "roles-anywhere",
          "console-login-root",
          "console-login-session",
          "console-login-user-failed",
          "switch-role",
          "exit-role",
          "create-oauth2-token");

  private final ObjectNode json;

  private Fixture(ObjectNode json) {
    this.json = json;
  }

  static Fixture of(String name) {
    try (InputStream file = Fixture.class.getResourceAsStream("/trail/" + name + ".json")) {
      return new Fixture((ObjectNode) JsonMapper.shared().readTree(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Sets the field at a path as {@code userIdentity.type}; in the JSON, ' stands for ". */
  Fixture with(String path, String value) {
    ObjectNode copy = json.deepCopy();
    parent(copy, path).set(last(path), JsonMapper.shared().readTree(value.replace('\'', '"')));
    return new Fixture(copy);
  }

  Fixture without(String path) {
    ObjectNode copy = json.deepCopy();
    parent(copy, path).remove(last(path));
    return new Fixture(copy);
  }

  /** The record in an EventBridge envelope. */
  Fixture inEnvelope() {
    ObjectNode envelope = JsonMapper.shared().createObjectNode();
    envelope.put("version", "0").put("detail-type", "AWS API Call via CloudTrail");
    envelope.put("source", "aws.sts").put("account", "111111111111");
    envelope.set("detail", json);
    return new Fixture(envelope);
  }

  ObjectNode json() {
    return json;
  }

  String text() {
    return json.toString();
  }

  Reading read() throws MalformedEventException {
    return new TrailReader().read(new TrailRecord(json));
  }

  RoleUse use() throws MalformedEventException {
    Reading reading = read();
    assertThat(reading).isInstanceOf(Reading.Use.class);
    return ((Reading.Use) reading).use();
  }

  String because() throws MalformedEventException {
    Reading reading = read();
    assertThat(reading).isInstanceOf(Reading.NoUse.class);
    return ((Reading.NoUse) reading).because();
  }

  MalformedEventException failure() {
    MalformedEventException failure =
        catchThrowableOfType(MalformedEventException.class, this::read);
    assertThat(failure).as("the record is malformed").isNotNull();
    return failure;
  }

  private static ObjectNode parent(ObjectNode root, String path) {
    ObjectNode parent = root;
    String[] names = path.split("\\.");
    for (int i = 0; i < names.length - 1; i++) {
      JsonNode child = parent.path(names[i]);
      parent = child.isObject() ? (ObjectNode) child : parent.putObject(names[i]);
    }
    return parent;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
