package dev.rolewatch.aws;

import dev.rolewatch.alert.ExpectedUses;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The expected uses in a parameter of Systems Manager. What cannot be read, or breaks a rule, is a
 * list of none that says why.
 */
public final class ExpectedUsesParameter implements Supplier<ExpectedUses> {
  private final ParameterText parameter;
  private Optional<Parsed> last = Optional.empty();

  /**
   * @param name of the parameter, for example {@code /rolewatch/expected-uses}
   */
  public ExpectedUsesParameter(SsmClient ssm, String name, InstantSource clock) {
    this.parameter = new ParameterText(ssm, name, clock);
  }

  /** A text, and what it says. */
  private record Parsed(String text, ExpectedUses uses) {}

  @Override
  public synchronized ExpectedUses get() {
    try {
      String text = parameter.text();
      if (last.filter(parsed -> parsed.text().equals(text)).isEmpty()) {
        last = Optional.of(new Parsed(text, ExpectedUses.parse(text)));
      }
      return last.get().uses();
    } catch (UnreadableParameterException | IllegalArgumentException e) {
      last = Optional.empty();
      return ExpectedUses.unreadable(e.getMessage());
    }
  }
}
