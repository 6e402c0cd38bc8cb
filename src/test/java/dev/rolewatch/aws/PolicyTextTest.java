package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.iam.MalformedPolicyException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"a+b %41é\"}}",
        " {\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"a+b %41é\"}}",
        "%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3A%2A%22%2C"
            + "%22Resource%22%3A%22a+b%20%2541%C3%A9%22%7D%7D",
        "%0A%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3A*%22%2C"
            + "%22Resource%22%3A%22a%2Bb%20%2541%C3%A9%22%7D%7D",
      })
  void encodedOrNotItIsTheSameDocument(String text) throws MalformedPolicyException {
    assertThat(PolicyText.read(text).statements())
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.resources().patterns()).isEqualTo(List.of("a+b %41é")));
  }

  @Test
  void brokenEncodingIsABrokenDocument() {
    assertThatExceptionOfType(MalformedPolicyException.class)
        .isThrownBy(() -> PolicyText.read("%7B%ZZ"));
  }
}
