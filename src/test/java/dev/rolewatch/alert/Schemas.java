package dev.rolewatch.alert;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;

/** The JSON schemas that tests hold texts against, formats included. */
final class Schemas {
  static final Schema ALERT = load("/schema/alert-v1.json");
  static final Schema CHAT = load("/schema/amazon-q-custom-notification.json");

  private Schemas() {}

  /** What is wrong with the text, in words; nothing if it is valid. */
  static List<String> faults(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema load(String resource) {
    InputStream schema = Schemas.class.getResourceAsStream(resource);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }
}
