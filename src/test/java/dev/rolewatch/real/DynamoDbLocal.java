package dev.rolewatch.real;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * AWS's own <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">DynamoDB
 * Local</a> on a free port of the loopback interface, in memory.
 */
final class DynamoDbLocal implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);
  private static final String MAIN = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

  private final RunningProgram program;
  private final URI address;

  private DynamoDbLocal(RunningProgram program, URI address) {
    this.program = program;
    this.address = address;
  }

  /** Starts it and waits until it answers. */
  static DynamoDbLocal start() {
    Path libraries = DynamoDbInstallation.libraries();
    int port = LoopbackPort.free();
    RunningProgram program =
        RunningProgram.start(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                libraries.resolve("*").toString(),
                MAIN,
                "-inMemory",
                "-sharedDb",
                "-disableTelemetry",
                "-port",
                Integer.toString(port)),
            libraries,
            Map.of("DDB_LOCAL_TELEMETRY", "0"),
            line -> {});
    URI address = URI.create("http://127.0.0.1:" + port);
    await(address, program);
    return new DynamoDbLocal(program, address);
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    program.close();
  }

  /** It does not say when it listens: it is asked until it answers, or has ended. */
  private static void await(URI address, RunningProgram program) {
    RetryStrategy untilItAnswers =
        DefaultRetryStrategy.standardStrategyBuilder()
            .retryOnException(anything -> program.isRunning())
            .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofMillis(100)))
            .circuitBreakerEnabled(false)
            .maxAttempts(Integer.MAX_VALUE)
            .build();
    try (DynamoDbClient client =
        SessionTables.client(
            address,
            limits -> limits.retryStrategy(untilItAnswers).apiCallTimeout(TIME_TO_START))) {
      client.listTables();
    } catch (SdkException e) {
      program.close();
      throw new RealPartException("DynamoDB Local does not answer:\n" + program.said(), e);
    }
  }
}
