package dev.rolewatch.vendors;

import com.atlassian.oai.validator.interaction.request.CustomRequestValidator;
import com.atlassian.oai.validator.model.ApiOperation;
import com.atlassian.oai.validator.model.Body;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.ValidationReport;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds the documents of a request against Atlassian's own schema of its document format, and
 * against the 32767 characters that Jira Cloud takes in a text. How it counts those of a document
 * is not documented: here all of its JSON counts, so that no way of counting refuses what passed.
 */
final class DocumentFormat implements CustomRequestValidator {
  private static final int LONGEST = 32_767;

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(Published.DOCUMENT_FORMAT.text());

  @Override
  public ValidationReport validate(Request request, ApiOperation operation) {
    return request.getRequestBody().filter(body -> isJson(request)).stream()
        .map(DocumentFormat::read)
        .flatMap(body -> Stream.of(body.at("/fields/description"), body.path("body")))
        .filter(JsonNode::isObject)
        .flatMap(document -> faults(document).stream())
        .map(fault -> ValidationReport.Message.create("document", fault).build())
        .map(ValidationReport::singleton)
        .reduce(ValidationReport.empty(), ValidationReport::merge);
  }

  private List<String> faults(JsonNode document) {
    int length = document.toString().length();
    return length > LONGEST
        ? List.of("a document of " + length + " characters is longer than " + LONGEST)
        : new NearestFaults(schema.validate(document)).words();
  }

  private static boolean isJson(Request request) {
    return request.getContentType().filter(type -> type.contains("json")).isPresent();
  }

  private static JsonNode read(Body body) {
    try {
      return Json.read(body.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
