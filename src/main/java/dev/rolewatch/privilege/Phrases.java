package dev.rolewatch.privilege;

import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.List;

/** Parts of a policy as a reason shows them: the first few, none too long. */
final class Phrases {
  private static final int MOST = 4;
  private static final int LONGEST = 120;

  private Phrases() {}

  /** For example {@code iam:PassRole and lambda:CreateFunction}. */
  static String actions(List<AwsAction> actions) {
    return patterns(actions.stream().map(AwsAction::text).toList());
  }

  /** For example {@code every resource but arn:aws:s3:::payroll}. */
  static String resources(Grant grant) {
    Selection resources = grant.statement().resources();
    return grant.leavesOut()
        ? "every resource" + exceptions(resources)
        : patterns(resources.patterns());
  }

  /** For example {@code " but iam:*"}; nothing where the element selects or spares nothing. */
  static String exceptions(Selection selection) {
    return selection.sense() == Sense.ONLY || selection.patterns().isEmpty()
        ? ""
        : " but " + patterns(selection.patterns());
  }

  /** For example {@code iam:*, organizations:*, account:*, s3:* and 3 more}. */
  static String patterns(List<String> patterns) {
    List<String> shown =
        patterns.stream()
            .limit(patterns.size() > MOST ? MOST : MOST + 1)
            .map(Phrases::cut)
            .toList();
    int rest = patterns.size() - shown.size();
    return rest > 0 ? String.join(", ", shown) + " and " + rest + " more" : list(shown);
  }

  /** For example {@code one, two and three}. */
  static String list(List<String> texts) {
    int last = texts.size() - 1;
    return last < 1
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
