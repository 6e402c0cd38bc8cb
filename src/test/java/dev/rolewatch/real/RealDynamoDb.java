package dev.rolewatch.real;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a DynamoDB: {@code @ExtendWith(RealDynamoDb.class)} and a parameter of type
 * {@link SessionTables}. There is one for all test classes.
 *
 * <p>A person who sets {@code AWS_ENDPOINT_URL} has the tests use what listens there.
 */
public final class RealDynamoDb implements ParameterResolver {
  private static final Namespace SUITE = Namespace.create(RealDynamoDb.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SessionTables.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SUITE)
        .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class)
        .tables();
  }

  /** Ends with the suite: JUnit closes what its root store holds. */
  private record Running(SessionTables tables, Optional<DynamoDbLocal> server)
      implements AutoCloseable {

    static Running start() {
      String chosen = System.getenv("AWS_ENDPOINT_URL");
      if (chosen != null) {
        return new Running(new SessionTables(AwsEndpoint.at(URI.create(chosen))), Optional.empty());
      }
      DynamoDbLocal local = DynamoDbLocal.start();
      return new Running(new SessionTables(AwsEndpoint.at(local.address())), Optional.of(local));
    }

    @Override
    public void close() {
      server.ifPresent(DynamoDbLocal::close);
    }
  }
}
