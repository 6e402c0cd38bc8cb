package dev.rolewatch.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of YAML that still knows its tags, such as {@code !Ref}, which JSON trees forget. */
record Yaml(Node node) {

  static Yaml read(Path file) {
    try {
      return new Yaml(
          new Compose(LoadSettings.builder().build())
              .composeString(Files.readString(file))
              .orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For example {@code !Ref}, or {@code tag:yaml.org,2002:str} where nothing is written. */
  String tag() {
    return node.getTag().getValue();
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isSequence() {
    return node instanceof SequenceNode;
  }

  String text() {
    return ((ScalarNode) node).getValue();
  }

  List<Yaml> items() {
    return ((SequenceNode) node).getValue().stream().map(Yaml::new).toList();
  }

  Map<String, Yaml> entries() {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    ((MappingNode) node)
        .getValue()
        .forEach(
            entry ->
                entries.put(new Yaml(entry.getKeyNode()).text(), new Yaml(entry.getValueNode())));
    return entries;
  }

  Optional<Yaml> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  Yaml child(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("the YAML has no " + key));
  }
}
