package dev.rolewatch.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A part of a record that knows where it is, so that an error can name the place. A field that is
 * absent, null, blank or of another shape than asked for is empty: only what a role use cannot do
 * without is {@linkplain #require required}.
 */
final class Fields {
  private final JsonNode node;
  private final String path;
  private final Optional<String> eventId;

  private Fields(JsonNode node, String path, Optional<String> eventId) {
    this.node = node;
    this.path = path;
    this.eventId = eventId;
  }

  /** The fields of a record that lies under the path, which is empty at the root. */
  static Fields of(JsonNode record, String path) {
    return new Fields(record, path, scalar(record.path("eventID")));
  }

  /** The record's {@code eventID}, from any part of it. */
  Optional<String> eventId() {
    return eventId;
  }

  boolean isEmpty() {
    return node.isEmpty();
  }

  /** Whether the field is there and not null, whatever its shape. */
  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** The fields of an object, which some tools write as a text. */
  Fields in(String name) {
    JsonNode field = node.path(name);
    JsonNode object = field.isString() ? NestedJson.read(field.stringValue()) : field;
    return at(name, object.isObject() ? object : MissingNode.getInstance());
  }

  /** The elements of an array; a single value counts as an array of one. */
  List<Fields> each(String name) {
    JsonNode field = node.path(name);
    if (field.isObject() || field.isString()) {
      return List.of(at(name, field));
    }
    List<Fields> elements = new ArrayList<>(field.size());
    for (int i = 0; field.isArray() && i < field.size(); i++) {
      elements.add(at(name + "[" + i + "]", field.get(i)));
    }
    return elements;
  }

  /** A text, or a number or truth value as text. */
  Optional<String> text(String name) {
    return scalar(node.path(name));
  }

  /** This part itself, if it is a text. */
  Optional<String> text() {
    return scalar(node);
  }

  /** The first of these fields that has a text. */
  Optional<String> firstText(String... names) {
    for (String name : names) {
      Optional<String> text = text(name);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /**
   * A text, or an object or array as the compact JSON text that it would be. A text that is no JSON
   * but may hold a secret is left out, because it cannot be searched for one.
   */
  Optional<String> json(String name) {
    JsonNode field = node.path(name);
    JsonNode read = field.isString() ? NestedJson.read(field.stringValue()) : field;
    return read.isContainer()
        ? Optional.of(read.toString())
        : scalar(field).filter(text -> !Secrets.mayBeIn(text));
  }

  Optional<Instant> time(String name) {
    return text(name).flatMap(Times::find);
  }

  /** The texts of an object by their names. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    in(name)
        .node
        .forEachEntry((key, value) -> scalar(value).ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  /** All texts in an object and below, each with its place, in the order of their places. */
  List<String> leaves(String name) {
    List<String> leaves = new ArrayList<>();
    leaves(in(name).node, "", leaves);
    Collections.sort(leaves);
    return leaves;
  }

  private static void leaves(JsonNode node, String place, List<String> leaves) {
    node.forEachEntry((name, value) -> leaves(value, place + "." + name, leaves));
    for (int at = 0; node.isArray() && at < node.size(); at++) {
      leaves(node.get(at), place + "[" + at + "]", leaves);
    }
    scalar(node).ifPresent(text -> leaves.add(place + "=" + text));
  }

  /**
   * @throws MalformedEventException if the field has no text
   */
  String require(String name) throws MalformedEventException {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      throw malformed(name, has(name) ? "must be a text" : "is missing");
    }
    return text.get();
  }

  /** That the field breaks the rule. */
  MalformedEventException malformed(String name, String rule) {
    return new MalformedEventException(eventId, pathOf(name), rule);
  }

  private Fields at(String name, JsonNode part) {
    return new Fields(part, pathOf(name), eventId);
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static Optional<String> scalar(JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      return Optional.empty();
    }
    String text = node.asString();
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
