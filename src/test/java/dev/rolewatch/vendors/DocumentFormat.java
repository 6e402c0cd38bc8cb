package dev.rolewatch.vendors;

import com.atlassian.oai.validator.interaction.request.CustomRequestValidator;
import com.atlassian.oai.validator.model.ApiOperation;
import com.atlassian.oai.validator.model.Body;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.ValidationReport;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds the documents of a request against Atlassian's own schema of its document format. */
final class DocumentFormat implements CustomRequestValidator {
  private static final int AS_MANY_AS_HELP = 5;

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

  /** The deepest come first: at each level above, the schema says that none of its choices fits. */
  private List<String> faults(JsonNode document) {
    return schema.validate(document).stream()
        .sorted(Comparator.comparingInt(DocumentFormat::depth).reversed())
        .limit(AS_MANY_AS_HELP)
        .map(Error::toString)
        .toList();
  }

  private static int depth(Error error) {
    return error.getInstanceLocation().getNameCount();
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
