package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.List;

/**
 * The resources that a rule asks about: the role itself, or all there are.
 *
 * <p>An allow statement is read generously and a deny statement strictly, so that what is in doubt
 * makes a role stronger and never weaker.
 */
enum Reach {
  /** The role itself. */
  ITSELF {
    @Override
    boolean isAllowedBy(Selection resources, RoleArn role) {
      return selects(resources, role);
    }

    @Override
    boolean isDeniedBy(Selection resources, RoleArn role) {
      return selects(resources, role);
    }

    private boolean selects(Selection resources, RoleArn role) {
      boolean named =
          resources.patterns().stream()
              .anyMatch(pattern -> Glob.exactly(pattern).matches(role.toString()));
      return named == (resources.sense() == Sense.ONLY);
    }
  },

  /** Every resource of the account. */
  EVERYTHING {
    @Override
    boolean isAllowedBy(Selection resources, RoleArn role) {
      boolean all = resources.patterns().stream().anyMatch(Reach::isAsGoodAsAll);
      return all == (resources.sense() == Sense.ONLY);
    }

    @Override
    boolean isDeniedBy(Selection resources, RoleArn role) {
      return resources.sense() == Sense.ONLY
          && resources.patterns().stream()
              .anyMatch(pattern -> Glob.exactly(pattern).matchesEverything());
    }
  };

  /** One resource of each shape: with region and account, with account only, with neither. */
  private static final List<String> SHAPES =
      List.of(":ec2:eu-central-1:0:instance/i", ":iam::0:role/r", ":s3:::b");

  abstract boolean isAllowedBy(Selection resources, RoleArn role);

  abstract boolean isDeniedBy(Selection resources, RoleArn role);

  /** Whether the statement, an allow, covers the action on these resources. */
  final boolean isAllowed(Statement statement, String action, RoleArn role) {
    return Actions.select(statement.actions(), action) && isAllowedBy(statement.resources(), role);
  }

  /** Whether the statement, a deny, takes the action away on all of these resources. */
  final boolean isDenied(Statement statement, String action, RoleArn role) {
    return Actions.select(statement.actions(), action) && isDeniedBy(statement.resources(), role);
  }

  /** {@code *}, and what comes to the same: {@code arn:aws:*}. */
  private static boolean isAsGoodAsAll(String pattern) {
    Glob glob = Glob.exactly(pattern);
    return glob.matchesEverything()
        || List.of("aws", "aws-cn", "aws-us-gov").stream()
            .anyMatch(
                partition ->
                    SHAPES.stream().allMatch(shape -> glob.matches("arn:" + partition + shape)));
  }
}
