package dev.rolewatch.iam;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedPolicyTest {

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("", "a policy document is a JSON object"),
        Arguments.of("[]", "a policy document is a JSON object"),
        Arguments.of("null", "a policy document is a JSON object"),
        Arguments.of("{}", "Statement must be an object or a list"),
        Arguments.of("{\"Statement\": [7]}", "Statement[0] must be an object"),
        Arguments.of(
            "{\"Version\": \"2020-01-01\", \"Statement\": []}",
            "Version must be 2012-10-17 or 2008-10-17, not"),
        Arguments.of(
            statement("\"Effect\": \"Maybe\", \"Action\": \"*\""),
            "Statement[0].Effect must be Allow or Deny, not"),
        Arguments.of(statement("\"Action\": \"*\""), "Statement[0].Effect must be Allow or Deny"),
        Arguments.of(
            statement("\"Effect\": \"Allow\", \"action\": \"*\""),
            "Statement[0] must have Action or NotAction"),
        Arguments.of(
            statement("\"Effect\": \"Allow\", \"Action\": \"*\", \"NotAction\": \"*\""),
            "Statement[0] must not have both Action and NotAction"),
        Arguments.of(
            statement("\"Effect\": \"Allow\", \"Action\": [\"a:b\", {}]"),
            "Statement[0].Action[1] must be a text or a list of texts"),
        Arguments.of(
            statement("\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": null"),
            "Statement[0].Resource must be a text or a list of texts"),
        Arguments.of(
            statement("\"Effect\": \"Allow\", \"Action\": \"*\", \"Principal\": \"me\""),
            "Statement[0].Principal must be \"*\" or an object"),
        Arguments.of(
            statement("\"Effect\": \"Allow\", \"Action\": \"*\", \"Principal\": {\"aws\": \"*\"}"),
            "Statement[0].Principal has no such type as \"aws\""),
        Arguments.of(
            statement("\"Effect\": \"Allow\", \"Action\": \"*\", \"Condition\": {\"Bool\": true}"),
            "Statement[0].Condition.Bool must be an object"),
        Arguments.of("{\"Statement\":\n  oops}", "is not valid JSON at line 2"),
        Arguments.of("{\"Statement\": []} {}", "is not valid JSON at line 1"),
        Arguments.of("{\"Statement\": [], \"Statement\": []}", "is not valid JSON at line 1"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void theErrorSaysWhere(String json, String message) {
    assertThatExceptionOfType(MalformedPolicyException.class)
        .isThrownBy(() -> PolicyDocument.parse(json))
        .withMessageContaining(message);
  }

  @Test
  void aDeepDocumentIsRefused() {
    String deep = "{\"Statement\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThatExceptionOfType(MalformedPolicyException.class)
        .isThrownBy(() -> PolicyDocument.parse(deep))
        .withMessage("a policy document is nested at most 16 deep");
  }

  @Test
  void aHugeDocumentIsRefused() {
    assertThatExceptionOfType(MalformedPolicyException.class)
        .isThrownBy(() -> PolicyDocument.parse(" ".repeat(300_000)))
        .withMessage("a policy document has at most 262144 characters, not 300000");
  }

  private static String statement(String members) {
    return "{\"Statement\": [{" + members + "}]}";
  }
}
