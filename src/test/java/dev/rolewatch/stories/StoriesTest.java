package dev.rolewatch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.history.SessionStoreInMemory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each story as it happens, with what is remembered in memory. */
class StoriesTest {

  @ParameterizedTest
  @MethodSource("stories")
  void storyEndsAsItIsTold(Story story) throws Exception {
    Desk desk = new Desk(story, new SessionStoreInMemory());

    assertThat(desk.play()).isEqualTo(story.outcomes());
    assertThat(desk.notices().stream().map(Line::ofNotice).flatMap(Optional::stream))
        .isEqualTo(story.notices());
  }

  static List<Story> stories() {
    return Stories.all();
  }
}
