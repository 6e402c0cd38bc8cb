package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Human.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AlertJsonTest {
  private static final JsonNode SCHEMA =
      new JsonMapper().readTree(AlertJsonTest.class.getResourceAsStream("/schema/alert-v1.json"));

  @Test
  void everyFieldThatCanComeOutIsDescribedInTheSchema() {
    FilledAlert filled = new FilledAlert("x", 1);
    Stream<Alert> every =
        Stream.concat(
            filled.callers().stream().map(by -> filled.by(by, Confidence.LIKELY, Act.DENIED)),
            SampleAlerts.all().values().stream());
    List<String> undescribed = new ArrayList<>();
    every.forEach(alert -> collectUndescribed(AlertJson.of(alert), SCHEMA, "", undescribed));
    assertThat(undescribed).isEmpty();
  }

  @Test
  void everyFieldOfTheSchemaHasADescription() {
    assertThat(undescribed(SCHEMA)).isEmpty();
  }

  @Test
  void nothingIsNullOrEmpty() {
    SampleAlerts.all().values().stream()
        .map(alert -> AlertJson.of(alert).toString())
        .forEach(json -> assertThat(json).doesNotContain("null", "[]", "{}", ":\"\""));
  }

  @Test
  void aLoneSurrogateIsReplacedBecauseUtf8CannotHoldIt() {
    Alert alert = Sample.ana().origin(Sample.origin("203.0.113.7", "a\uD800b😀")).alert();
    assertThat(AlertJson.of(alert).at("/how/userAgent").stringValue()).isEqualTo("a\uFFFDb😀");
  }

  @Test
  void aHiddenCharacterStandsAsAnEscapeInTheTextAndIsTheSameWhenRead() {
    Alert alert = Sample.ana().origin(Sample.origin("203.0.113.7", "a\u202Eb\u009Bc")).alert();
    String text = JsonText.compact(AlertJson.of(alert));
    assertThat(text).contains("a\\u202eb\\u009bc");
    assertThat(new JsonMapper().readTree(text).at("/how/userAgent").stringValue())
        .isEqualTo("a\u202Eb\u009Bc");
  }

  private static void collectUndescribed(
      JsonNode json, JsonNode schema, String path, List<String> undescribed) {
    JsonNode known =
        schema.has("$ref") ? SCHEMA.at(schema.get("$ref").stringValue().substring(1)) : schema;
    for (JsonNode item : json.isArray() ? json : List.<JsonNode>of()) {
      collectUndescribed(item, known.path("items"), path + "[]", undescribed);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      JsonNode its = known.path("properties").path(field.getKey());
      JsonNode found = its.isMissingNode() ? known.path("additionalProperties") : its;
      if (!found.has("description")) {
        undescribed.add(path + "/" + field.getKey());
      }
      collectUndescribed(field.getValue(), found, path + "/" + field.getKey(), undescribed);
    }
  }

  private static List<String> undescribed(JsonNode schema) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      if (!field.getValue().has("description")) {
        names.add(field.getKey());
      }
    }
    schema.forEach(part -> names.addAll(undescribed(part)));
    return names;
  }
}
