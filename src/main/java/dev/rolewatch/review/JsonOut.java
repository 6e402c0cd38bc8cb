package dev.rolewatch.review;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** JSON that is written field by field, in ASCII; what is absent is left out. */
record JsonOut(JsonGenerator generator) implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  static JsonOut to(OutputStream target) {
    return new JsonOut(FACTORY.createGenerator(ObjectWriteContext.empty(), target));
  }

  void text(String name, String value) {
    generator.writeStringProperty(name, value);
  }

  void text(String name, Optional<String> value) {
    value.ifPresent(text -> text(name, text));
  }

  void texts(String name, List<String> values) {
    generator.writeArrayPropertyStart(name);
    values.forEach(generator::writeString);
    generator.writeEndArray();
  }

  @Override
  public void close() {
    generator.close();
  }
}
