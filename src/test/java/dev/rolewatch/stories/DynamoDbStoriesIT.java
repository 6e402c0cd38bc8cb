package dev.rolewatch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.aws.DynamoDbSessionStore;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Each story as it happens, with what is remembered in DynamoDB Local. */
@ExtendWith(RealDynamoDb.class)
final class DynamoDbStoriesIT {
  private static SessionTables rooms;
  private static DynamoDbClient client;

  @BeforeAll
  static void connect(SessionTables tables) {
    rooms = tables;
    client = tables.client();
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void storyEndsAsItIsTold(Story story) throws Exception {
    String table = "story-" + story.situation().replaceAll("[^a-z]+", "-");
    rooms.make(table);
    Desk desk = new Desk(story, new DynamoDbSessionStore(client, table), Duration.ofMinutes(5));

    assertThat(desk.play()).isEqualTo(story.outcomes());
    assertThat(desk.notices().stream().map(Line::ofNotice).flatMap(Optional::stream))
        .isEqualTo(story.notices());
    assertThat(desk.tickets()).allMatch(alert -> alert.storeFailure().isEmpty());
  }

  static List<Story> stories() {
    return Stories.all();
  }
}
