package dev.rolewatch.real;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An unpacked deployment package and its handler.
 *
 * @param root classes at the root, libraries in {@code lib}, as Lambda unpacks it to {@code
 *     /var/task}
 * @param handler for example {@code dev.rolewatch.lambda.AlertHandler::handleRequest}
 */
public record LambdaPackage(Path root, String handler) {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final List<String> OF_THE_RUNTIME =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "aws-lambda-java-core",
          "utils-lite");

  public LambdaPackage {
    root = root.toAbsolutePath();
    if (!Files.isDirectory(root)) {
      throw new RealPartException(
          root + " is missing: it is made in the package phase, so run ./mvnw package first");
    }
  }

  /** What the build has put into {@code target/lambda}. */
  public static LambdaPackage built(String handler) {
    return new LambdaPackage(
        Path.of(System.getProperty("basedir", ""), "target", "lambda"), handler);
  }

  /**
   * The runtime interface client with nothing of ours on its class path: like Lambda, it loads the
   * package from its working directory.
   */
  List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", // as Lambda sets it
        "-cp",
        runtimeClassPath(),
        CLIENT,
        handler);
  }

  private static String runtimeClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(LambdaPackage::isOfTheRuntime)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOfTheRuntime(String entry) {
    String file = Path.of(entry).getFileName().toString();
    return OF_THE_RUNTIME.stream().anyMatch(artifact -> file.matches(artifact + "-\\d.*\\.jar"));
  }
}
