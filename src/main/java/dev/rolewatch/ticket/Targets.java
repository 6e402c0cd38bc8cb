package dev.rolewatch.ticket;

import dev.rolewatch.iam.Quoted;
import java.util.regex.Pattern;

/**
 * What a target has to be, since it becomes a part of a path or a query.
 *
 * @param words for the error, for example {@code the key of a project, such as OPS}
 */
record Targets(Pattern shape, String words) {

  static Targets of(String shape, String words) {
    return new Targets(Pattern.compile(shape), words);
  }

  /** The target, if it has the shape. */
  String checked(String target) throws RefusedException {
    if (!shape.matcher(target).matches()) {
      throw new RefusedException(
          "TicketTarget, or the target of a route: %s, not %s".formatted(words, Quoted.of(target)));
    }
    return target;
  }
}
