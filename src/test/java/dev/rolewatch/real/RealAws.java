package dev.rolewatch.real;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class an AWS: {@code @ExtendWith(RealAws.class)} and a parameter of type {@link
 * AwsEndpoint}. There is one for all test classes; each class finds it empty.
 *
 * <p>A person who sets {@code AWS_ENDPOINT_URL} has the tests use what listens there.
 */
public final class RealAws implements BeforeAllCallback, ParameterResolver {
  private static final Namespace SUITE = Namespace.create(RealAws.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    of(context).endpoint.reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == AwsEndpoint.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context).endpoint;
  }

  private static Running of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SUITE)
        .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
  }

  /** Ends with the suite: JUnit closes what its root store holds. */
  private record Running(AwsEndpoint endpoint, Optional<MotoServer> server)
      implements AutoCloseable {

    static Running start() {
      String chosen = System.getenv("AWS_ENDPOINT_URL");
      if (chosen != null) {
        return new Running(AwsEndpoint.at(URI.create(chosen)), Optional.empty());
      }
      MotoServer moto = MotoServer.start();
      return new Running(AwsEndpoint.at(moto.address()), Optional.of(moto));
    }

    @Override
    public void close() {
      server.ifPresent(MotoServer::close);
    }
  }
}
