package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The resources that a rule asks about: one, or all of a kind.
 *
 * <p>An allow statement is read generously and a deny statement strictly, so that what is in doubt
 * makes a role stronger and never weaker.
 */
sealed interface Target {

  /** Whether the resources of an allow statement take it in. */
  boolean isAllowedBy(Selection resources, RoleArn role);

  /** Whether the resources of a deny statement take in all of it. */
  boolean isDeniedBy(Selection resources, RoleArn role);

  private static boolean selects(Selection resources, Predicate<String> matches) {
    return resources.patterns().stream().anyMatch(matches) == (resources.sense() == Sense.ONLY);
  }

  /** One resource, for example the role itself. */
  record One(String arn) implements Target {

    @Override
    public boolean isAllowedBy(Selection resources, RoleArn role) {
      return resources.sense() == Sense.ONLY
          ? selects(resources, pattern -> matches(Variables.widest(pattern, role)))
          : selects(resources, pattern -> matches(Optional.of(Variables.known(pattern, role))));
    }

    @Override
    public boolean isDeniedBy(Selection resources, RoleArn role) {
      return resources.sense() == Sense.ONLY
          ? selects(resources, pattern -> matches(Optional.of(pattern)))
          : selects(resources, pattern -> matches(Optional.of(Variables.anything(pattern, role))));
    }

    private boolean matches(Optional<String> pattern) {
      return pattern.filter(it -> Glob.exactly(it).matches(arn)).isPresent();
    }
  }

  /**
   * Every resource of a kind in the role's account, for example {@code iam::{account}:role/{name}}.
   * A pattern for the whole service, or for one region of it, is as good as {@code *}.
   *
   * @param kind an ARN after its partition, with {@code {region}}, {@code {account}} and {@code
   *     {name}} for what may be any
   */
  record Every(String kind) implements Target {

    @Override
    public boolean isAllowedBy(Selection resources, RoleArn role) {
      return resources.sense() == Sense.ONLY
          ? selects(
              resources,
              pattern ->
                  Variables.widest(pattern, role)
                      .filter(it -> covers(it, region(it), role))
                      .isPresent())
          : selects(
              resources, pattern -> covers(Variables.known(pattern, role), Unknown.TEXT, role));
    }

    @Override
    public boolean isDeniedBy(Selection resources, RoleArn role) {
      return resources.sense() == Sense.ONLY
          && resources.patterns().stream()
              .anyMatch(pattern -> Glob.exactly(pattern).matchesEverything());
    }

    private boolean covers(String pattern, String region, RoleArn role) {
      return Unknown.TEXTS.stream()
          .allMatch(name -> Glob.exactly(pattern).matches(arn(region, name, role)));
    }

    /** The region of the pattern, whichever it is. */
    private static String region(String pattern) {
      String[] parts = pattern.split(":", 6);
      return parts.length == 6 ? parts[3] : Unknown.TEXT;
    }

    private String arn(String region, String name, RoleArn role) {
      return "arn:"
          + role.partition()
          + ":"
          + kind.replace("{region}", region)
              .replace("{name}", name)
              .replace("{account}", role.account().value());
    }
  }
}
