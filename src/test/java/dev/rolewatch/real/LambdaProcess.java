package dev.rolewatch.real;

import dev.rolewatch.iam.AccountId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function as Lambda runs it: the package in a process of its own, under Lambda's own runtime
 * interface client, which fetches events from a {@link LambdaRuntimeApi}.
 */
public final class LambdaProcess implements AutoCloseable {
  private static final AccountId ACCOUNT = AccountId.parse("111111111111");
  private static final String NAME = "rolewatch-alert";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final LambdaRuntimeApi api;
  private final RunningProgram program;

  private LambdaProcess(LambdaRuntimeApi api, RunningProgram program) {
    this.api = api;
    this.program = program;
  }

  /**
   * Starts the function; it initialises while the test goes on.
   *
   * @param environment what the template sets, the endpoint and the credentials; nothing of the
   *     test's own environment goes through
   */
  public static LambdaProcess start(LambdaPackage function, Map<String, String> environment) {
    LambdaRuntimeApi api =
        LambdaRuntimeApi.start(
            "arn:aws:lambda:%s:%s:function:%s:live".formatted(AwsEndpoint.REGION, ACCOUNT, NAME),
            LIMIT);
    Map<String, String> all = new HashMap<>(environmentOfLambda(function, api));
    all.putAll(environment);
    return new LambdaProcess(
        api, RunningProgram.start(function.command(), function.root(), all, line -> {}));
  }

  /** Gives the function one event and does not wait for its answer. */
  public CompletableFuture<Invocation> begin(byte[] event) {
    return api.invoke(event);
  }

  /** Gives the function one event and waits for the end of it. */
  public Invocation invoke(byte[] event) {
    CompletableFuture<Invocation> answer = api.invoke(event);
    CompletableFuture<Invocation> crash =
        program.ended().thenApply(code -> new Invocation.Crashed(code, program.said()));
    try {
      return (Invocation)
          CompletableFuture.anyOf(answer, crash).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new RealPartException("no answer after " + LIMIT + "; it said:\n" + log(), e);
    } catch (ExecutionException e) {
      throw new RealPartException("the invocation broke: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RealPartException("interrupted while the function worked", e);
    }
  }

  /** Everything that the function and its runtime have written to their log. */
  public String log() {
    return program.said();
  }

  @Override
  public void close() {
    program.close();
    api.close();
  }

  private static Map<String, String> environmentOfLambda(
      LambdaPackage function, LambdaRuntimeApi api) {
    return Map.ofEntries(
        Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", NAME),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + NAME),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2026/03/03/[1]0123456789abcdef"),
        Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
        Map.entry("AWS_LAMBDA_LOG_LEVEL", "INFO"),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
        Map.entry("LAMBDA_TASK_ROOT", function.root().toString()),
        Map.entry("_HANDLER", function.handler()),
        Map.entry("LANG", "en_US.UTF-8"),
        Map.entry("TZ", ":UTC"));
  }
}
