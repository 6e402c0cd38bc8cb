package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.HostileTexts;
import dev.rolewatch.ticket.HostileAlerts;
import dev.rolewatch.ticket.HostileAlerts.Place;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.model.CreateOpsItemRequest;

final class OpsCenterTest {
  private static final Pattern CLICKABLE =
      Pattern.compile("https?://(?!tickets|[a-z0-9.-]*console)", Pattern.CASE_INSENSITIVE);

  @Test
  void hostileTextsCannotBeClicked() {
    assertThat(HostileAlerts.texts())
        .map(text -> OpsCenter.request(HostileAlerts.ticket(text, Place.BEGINNING)))
        .filteredOn(item -> CLICKABLE.matcher(item.title() + item.description()).find())
        .isEmpty();
  }

  @Test
  void longTextsKeepToTheLimits() {
    Stream<CreateOpsItemRequest> items =
        Stream.of(100, 200, 300, 600, 16_000)
            .flatMap(length -> HostileTexts.veryLong(length).stream())
            .map(text -> OpsCenter.request(HostileAlerts.ticket(text, Place.ALONE)));
    assertThat(items)
        .allMatch(item -> item.title().length() <= 1024)
        .allMatch(item -> item.description().length() <= 2048)
        .allMatch(
            item ->
                item.operationalData().values().stream()
                    .allMatch(value -> bytes(value.value()) <= 20_480))
        .anyMatch(item -> item.operationalData().containsKey("alert"));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
