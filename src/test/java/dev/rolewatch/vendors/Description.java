package dev.rolewatch.vendors;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.interaction.request.CustomRequestValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.util.List;

/** An API as its vendor describes it, and what of a request or an answer breaks it. */
final class Description {
  private final OpenApiInteractionValidator validator;

  private Description(OpenApiInteractionValidator.Builder builder) {
    // what a schema leaves open is open; ours are closed where the vendor lets them be
    this.validator =
        builder
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                    .build())
            .build();
  }

  /**
   * @param json an OpenAPI description as text
   */
  static Description ofText(String json) {
    return new Description(OpenApiInteractionValidator.createForInlineApiSpecification(json));
  }

  /**
   * @param file below {@code src/test/resources/vendors}
   */
  static Description of(String file) {
    return new Description(
        OpenApiInteractionValidator.createForSpecificationUrl("/vendors/" + file));
  }

  /** The same, and a check that OpenAPI cannot express. */
  static Description of(String file, CustomRequestValidator check) {
    return new Description(
        OpenApiInteractionValidator.createForSpecificationUrl("/vendors/" + file)
            .withCustomRequestValidation(check));
  }

  /** What is wrong with the request, in the validator's words. */
  List<String> faults(Sent sent) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(sent.method(), sent.path());
    sent.query().forEach(request::withQueryParam);
    sent.headers().forEach(request::withHeader);
    if (!sent.body().isEmpty()) {
      request.withBody(sent.body());
    }
    return words(sent, validator.validateRequest(request.build()));
  }

  /** What is wrong with the answer, in the validator's words. */
  List<String> faults(Sent sent, Reply reply) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
    reply.headers().forEach((name, value) -> response.withHeader(name, value));
    if (!reply.body().isEmpty()) {
      response.withBody(reply.body());
    }
    return words(
        sent,
        validator.validateResponse(
            sent.path(), Request.Method.valueOf(sent.method()), response.build()));
  }

  private static List<String> words(Sent sent, ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == Level.ERROR)
        .map(message -> sent + ": " + message.getMessage() + " " + message.getAdditionalInfo())
        .toList();
  }
}
