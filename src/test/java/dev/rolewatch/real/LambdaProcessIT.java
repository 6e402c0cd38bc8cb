package dev.rolewatch.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

final class LambdaProcessIT {
  private static final String HANDLER = EchoFunction.class.getName() + "::handleRequest";
  private static final String CLASS_FILE =
      EchoFunction.class.getName().replace('.', '/') + ".class";

  @TempDir private Path root;

  @Test
  void functionAnswersSeveralEventsInOneProcess() throws IOException {
    try (LambdaProcess function = echo()) {
      assertThat(function.invoke(bytes("{\"a\":1}")))
          .isEqualTo(new Invocation.Answered("{\"a\":1}"));
      assertThat(function.invoke(bytes("{\"b\":\"ä🔑\"}")))
          .isEqualTo(new Invocation.Answered("{\"b\":\"ä🔑\"}"));
      assertThat(function.log()).contains("got {\\\"a\\\":1}");
    }
  }

  @Test
  void functionWithSnapStartGoesOnAfterItsSnapshot() throws IOException {
    try (ContainerCredentials credentials =
            ContainerCredentials.serve(AwsSessionCredentials.create("AKIA", "none", "token"));
        LambdaProcess function = LambdaProcess.start(echoPackage(), credentials.environment())) {
      assertThat(function.invoke(bytes("{}"))).isEqualTo(new Invocation.Answered("{}"));
    }
  }

  @Test
  void thrownExceptionIsAFailedInvocationAndTheProcessGoesOn() throws IOException {
    try (LambdaProcess function = echo()) {
      assertThat(function.invoke(bytes("{\"fail\":1}")))
          .isInstanceOfSatisfying(
              Invocation.Failed.class,
              failed ->
                  assertThat(failed.payload())
                      .contains("java.lang.IllegalStateException")
                      .contains("told to fail in arn:aws:lambda:eu-central-1:111111111111:"));
      assertThat(function.invoke(bytes("{}"))).isEqualTo(new Invocation.Answered("{}"));
    }
  }

  @Test
  void endOfTheProcessIsSeen() throws IOException {
    try (LambdaProcess function = echo()) {
      assertThat(function.invoke(bytes("{\"halt\":1}")))
          .isInstanceOfSatisfying(
              Invocation.Crashed.class, crashed -> assertThat(crashed.exitCode()).isEqualTo(3));
    }
  }

  @Test
  void missingHandlerFailsEveryInvocation() {
    LambdaPackage empty = new LambdaPackage(root, "example.Missing::handleRequest");
    try (LambdaProcess function = LambdaProcess.start(empty, Map.of())) {
      assertThat(function.invoke(bytes("{}")))
          .isInstanceOfSatisfying(
              Invocation.Failed.class,
              failed -> {
                assertThat(failed.type()).isEqualTo("Runtime.BadFunctionCode");
                assertThat(failed.payload()).contains("Class not found: example.Missing");
              });
    }
  }

  @Test
  void missingPackageSaysHowToBuildIt() {
    assertThatThrownBy(() -> new LambdaPackage(root.resolve("nothing"), HANDLER))
        .hasMessageContaining("./mvnw package");
  }

  private LambdaProcess echo() throws IOException {
    return LambdaProcess.start(echoPackage(), Map.of());
  }

  /** Only this one class is in it, which shows that the package is where classes come from. */
  private LambdaPackage echoPackage() throws IOException {
    Path target = root.resolve(CLASS_FILE);
    Files.createDirectories(target.getParent());
    try (InputStream source = EchoFunction.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
      Files.copy(source, target);
    }
    return new LambdaPackage(root, HANDLER);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
