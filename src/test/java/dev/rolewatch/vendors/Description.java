package dev.rolewatch.vendors;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An API as its vendor describes it, and what of a request or an answer breaks it. */
final class Description {
  private static final Logger QUIET = Logger.getLogger("com.atlassian.oai.validator");

  static {
    QUIET.setLevel(java.util.logging.Level.WARNING); // it tells of every body that is no JSON
  }

  private final OpenApiInteractionValidator validator;

  private Description(OpenApiInteractionValidator validator) {
    this.validator = validator;
  }

  /**
   * Beside what the description says, every request is held against the checks.
   *
   * @param openApi it may be changed on the way
   */
  static Description of(JsonNode openApi, List<DocumentFormat> checks) {
    secureEveryOperation(openApi);
    // what a schema leaves open is open; ours are closed where the vendor lets them be
    LevelResolver levels =
        LevelResolver.create()
            .withLevel("validation.schema.additionalProperties", Level.IGNORE)
            .build();
    OpenApiInteractionValidator.Builder builder =
        OpenApiInteractionValidator.createForInlineApiSpecification(openApi.toString())
            .withLevelResolver(levels);
    checks.forEach(builder::withCustomRequestValidation);
    return new Description(builder.build());
  }

  /** The validator looks for who may ask at the operation only, and not at the top. */
  private static void secureEveryOperation(JsonNode openApi) {
    if (!openApi.has("security")) {
      return;
    }
    openApi.get("paths").values().stream()
        .flatMap(path -> Stream.of(path.path("get"), path.path("post"), path.path("patch")))
        .filter(operation -> operation.isObject() && !operation.has("security"))
        .map(JsonNode::asObject)
        .forEach((ObjectNode operation) -> operation.set("security", openApi.get("security")));
  }

  /** What is wrong with the request, in the validator's words. */
  List<String> faults(Sent sent) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(sent.method(), sent.path());
    sent.query().forEach(request::withQueryParam);
    sent.headers().forEach(request::withHeader);
    if (!sent.body().isEmpty()) {
      request.withBody(sent.body());
    }
    return words(sent + ": ", validator.validateRequest(request.build()));
  }

  /** What is wrong with the answer, in the validator's words. */
  List<String> faults(Sent sent, Reply reply) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
    reply.headers().forEach((name, value) -> response.withHeader(name, value));
    if (!reply.body().isEmpty()) {
      response.withBody(reply.body());
    }
    Request.Method method = Request.Method.valueOf(sent.method());
    return words(
        "answer to " + sent + ": ",
        validator.validateResponse(sent.path(), method, response.build()));
  }

  private static List<String> words(String what, ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == Level.ERROR)
        .flatMap(Description::mostExact)
        .map(message -> what + place(message) + message.getMessage())
        .distinct()
        .toList();
  }

  private static Stream<Message> mostExact(Message message) {
    return message.getNestedMessages().isEmpty()
        ? Stream.of(message)
        : message.getNestedMessages().stream().flatMap(Description::mostExact);
  }

  private static String place(Message message) {
    Optional<MessageContext> context = message.getContext();
    return Stream.concat(
            context.flatMap(MessageContext::getParameter).map(Parameter::getName).stream(),
            context.flatMap(MessageContext::getPointers).map(Pointers::getInstance).stream())
        .map(place -> place + " ")
        .collect(Collectors.joining());
  }
}
