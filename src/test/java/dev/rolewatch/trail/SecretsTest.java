package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class SecretsTest {
  private static final String SECRET = "MUST-NOT-LEAK";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessionToken",
        "Sessiontoken",
        "session_token",
        "SESSION-TOKEN",
        "x-amz-security-token",
        "SecretAccessKey",
        "samlAssertion",
        "SigninToken"
      })
  void secretIsNeverReadHoweverItIsSpelt(String name) throws MalformedEventException {
    ObjectNode object = JsonMapper.shared().createObjectNode().put(name, SECRET).put("a", "kept");
    String text = object.toString();

    assertThat(read("{\"x\":[" + text + "]}")).contains("kept").doesNotContain(SECRET);
    assertThat(read("{\"x\":" + quoted(text) + "}")).contains("kept").doesNotContain(SECRET);
    assertThat(read("{\"x\":" + quoted("{\"y\":" + quoted(" " + text) + "}") + "}"))
        .contains("kept")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nextToken", "tokens", "token2", "1-token", "oken", "mysamlassertion"})
  void namesThatOnlyEndLikeASecretsAreRead(String name) throws MalformedEventException {
    assertThat(read("{\"x\":{\"" + name + "\":\"kept\"}}")).contains("kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sessionToken\":\"MUST-NOT-LEAK\"",
        "{\"session\\u0054oken\":\"MUST-NOT-LEAK\"}",
        "{\"a\":1,\"a\":2,\"sessionToken\":\"MUST-NOT-LEAK\"}",
        "\"{\\\"sessionToken\\\":\\\"MUST-NOT-LEAK\\\"}\"",
        " [{'sessionToken':'MUST-NOT-LEAK'}]"
      })
  void textThatOnlyLooksLikeJsonIsLeftOutIfItMayHoldASecret(String text)
      throws MalformedEventException {
    assertThat(read("{\"x\":" + quoted(text) + "}")).doesNotContain(SECRET);
  }

  @Test
  void textsWithinTextsAreSearchedOnlySoDeep() throws MalformedEventException {
    String text = "{\"sessionToken\":\"" + SECRET + "\"}";
    for (int depth = 0; depth < 9; depth++) {
      text = "[" + quoted(text) + "]";
    }

    assertThat(read("{\"x\":" + quoted(text) + "}")).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The security token included in the request is expired",
        "{\"Action\":\"sts:GetSessionToken\"}",
        "{\"Version\": \"2012-10-17\"}"
      })
  void textsThatSpeakOfTokensAreKept(String text) throws MalformedEventException {
    String record = "{\"x\":" + quoted(text) + "}";

    assertThat(read(record)).isEqualTo(record);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Version\":\"2012-10-17\",\"session_token\":\"MUST-NOT-LEAK\"}",
        "so {\"Sessiontoken\":\"MUST-NOT-LEAK\"}",
        "\"{\\\"sessionToken\\\":\\\"MUST-NOT-LEAK\\\"}\""
      })
  void sessionPolicyHoldsNoSecret(String policy) throws MalformedEventException {
    ObjectNode record = Fixture.of("assume-role").json().deepCopy();
    ((ObjectNode) record.get("requestParameters")).put("policy", policy);
    Reading reading = new TrailReader().read(TrailRecord.parse(record.toString().getBytes(UTF_8)));

    List<String> policies = ((Reading.Use) reading).use().session().policies();

    assertThat(policies.toString()).doesNotContain(SECRET);
  }

  private static String read(String record) throws MalformedEventException {
    return TrailRecord.parse(record.getBytes(UTF_8)).json().toString();
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
