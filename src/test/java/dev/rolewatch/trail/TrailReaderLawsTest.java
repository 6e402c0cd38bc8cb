package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Laws that hold for every record, however it is bent. */
final class TrailReaderLawsTest {
  private static final List<String> OTHERS =
      List.of(
          "null",
          "''",
          "'text'",
          "7",
          "-1e99",
          "true",
          "[]",
          "{}",
          "[null]",
          "[[{}]]",
          "{'a':{'b':null}}",
          "'{'",
          "'\\u0000\\u202e'",
          "'arn:aws:iam::1:role/'",
          "'a:b:c:d:e:f'",
          "'2026-03-03T02:14:00Z'",
          "99999999999999999999999");

  @Property(tries = 2000)
  void bentRecordIsReadOrMalformedAndKeepsItsSecrets(
      @ForAll("names") String name, @ForAll Random random) {
    ObjectNode record = Fixture.of(name).json().deepCopy();
    for (int bends = random.nextInt(3); bends >= 0; bends--) {
      bend(record, random);
    }

    assertThat(told(record)).doesNotContain(Fixture.SENTINEL);
  }

  @Property
  void orderOfTheFieldsDoesNotMatter(@ForAll("names") String name, @ForAll Random random) {
    ObjectNode record = Fixture.of(name).without("eventID").json();

    assertThat(told(shuffled(record, random))).isEqualTo(told(record));
  }

  @Property
  void sameRecordReadsTheSameTwice(@ForAll("names") String name) {
    assertThat(told(Fixture.of(name).json())).isEqualTo(told(Fixture.of(name).json()));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(Fixture.NAMES);
  }

  /** All that comes out: the use, the reason, or the message. Any other exception is a failure. */
  private static String told(JsonNode record) {
    try {
      return new TrailReader().read(new TrailRecord(record)).toString();
    } catch (MalformedEventException broken) {
      return broken.getMessage();
    }
  }

  private static void bend(ObjectNode record, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(record, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = List.copyOf(object.propertyNames());
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    int choice = random.nextInt(OTHERS.size() + 1);
    if (choice == OTHERS.size()) {
      object.remove(name);
    } else {
      object.set(name, JsonMapper.shared().readTree(OTHERS.get(choice).replace('\'', '"')));
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node.isObject()) {
      objects.add((ObjectNode) node);
    }
    node.values().forEach(child -> collect(child, objects));
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node.isObject()) {
      List<String> names = new ArrayList<>(node.propertyNames());
      Collections.shuffle(names, random);
      ObjectNode object = JsonMapper.shared().createObjectNode();
      names.forEach(name -> object.set(name, shuffled(node.get(name), random)));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonMapper.shared().createArrayNode();
      node.values().forEach(child -> array.add(shuffled(child, random)));
      return array;
    }
    return node;
  }
}
