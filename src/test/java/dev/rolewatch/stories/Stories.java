package dev.rolewatch.stories;

import java.util.List;
import java.util.stream.Stream;

/** All situations. */
final class Stories {
  private Stories() {}

  /** Records of one call. */
  static List<Story> ofOneCall() {
    return CopyStories.all();
  }

  /** Who is behind a session. */
  static List<Story> ofSessions() {
    return both(SwitchStories.all(), ChainStories.all());
  }

  /** What is folded or expected, and what never is. */
  static List<Story> ofQuiet() {
    return both(QuietStories.all(), ExpectedStories.all());
  }

  private static List<Story> both(List<Story> some, List<Story> others) {
    return Stream.of(some, others).flatMap(List::stream).toList();
  }

  static List<Story> all() {
    return Stream.of(ofOneCall(), ofSessions(), ofQuiet()).flatMap(List::stream).toList();
  }
}
