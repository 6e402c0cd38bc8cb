package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever text stands in whichever field, a record is read or malformed: nothing else happens. */
final class AnyTextLawsTest {
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "/",
          "AWSReservedSSO_",
          "1",
          "arn:aws:iam::111111111111:role",
          "arn:aws:iam::111111111111:role/",
          "arn:aws:sts::111111111111:assumed-role/",
          "arn:aws:sts::111111111111:assumed-role/deploy/",
          "arn:aws:sts::111111111111:federated-user/",
          "AROAEXAMPLE:",
          "2026-03-03",
          "{\"a\":");

  private static final List<String> AWKWARD =
      List.of("", "/", "a/b", " ", "a b", "\u0000", "\n\r", "\u202e", "\ud800", ":", "::::::");

  @Property(tries = 200)
  void anyTextInAnyFieldIsReadOrMalformed(@ForAll("texts") String text) {
    for (String name : Fixture.NAMES) {
      ObjectNode record = Fixture.of(name).json().deepCopy();
      for (Place place : places(record)) {
        String before = place.object.get(place.name).stringValue();
        place.object.put(place.name, text);

        assertThatCode(() -> read(record)).as(place.name).doesNotThrowAnyException();

        place.object.put(place.name, before);
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> rest =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(AWKWARD)),
            Tuple.of(5, Arbitraries.strings().ofMaxLength(200)),
            Tuple.of(5, Arbitraries.strings().ascii().ofMaxLength(30)),
            Tuple.of(1, Arbitraries.of("x", "/", "\u0000", ":").map(part -> part.repeat(9_000))));
    return Arbitraries.of(BEGINNINGS).flatMap(beginning -> rest.map(beginning::concat));
  }

  /** As a function gets it: anything but a malformed record is a failure. */
  private static void read(ObjectNode record) {
    try {
      new TrailReader().read(TrailRecord.parse(record.toString().getBytes(UTF_8)));
    } catch (MalformedEventException expected) { // that it is said to be malformed is right
      return;
    }
  }

  private static List<Place> places(ObjectNode record) {
    List<Place> places = new ArrayList<>();
    collect(record, places);
    return places;
  }

  private static void collect(JsonNode node, List<Place> places) {
    if (node instanceof ObjectNode object) {
      object.forEachEntry(
          (name, value) -> {
            if (value.isString()) {
              places.add(new Place(object, name));
            }
          });
    }
    node.values().forEach(child -> collect(child, places));
  }

  private record Place(ObjectNode object, String name) {}
}
