package dev.rolewatch.aws;

import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.ticket.RefusedException;
import dev.rolewatch.ticket.Ticket;
import dev.rolewatch.ticket.TicketAlert;
import dev.rolewatch.ticket.TicketException;
import dev.rolewatch.ticket.TicketReference;
import dev.rolewatch.ticket.TicketSystem;
import dev.rolewatch.ticket.TryLaterException;
import dev.rolewatch.ticket.Update;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.CreateOpsItemRequest;
import software.amazon.awssdk.services.ssm.model.OpsItemAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.OpsItemDataType;
import software.amazon.awssdk.services.ssm.model.OpsItemDataValue;
import software.amazon.awssdk.services.ssm.model.OpsItemNotFoundException;
import software.amazon.awssdk.services.ssm.model.OpsItemStatus;

/**
 * OpsItems of OpsCenter in AWS Systems Manager. The alert's id is the deduplication string: while
 * an OpsItem is open or in progress, OpsCenter opens no other of that id.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/OpsCenter-working-deduplication.html">Managing
 *     duplicate OpsItems</a>
 */
public final class OpsCenter implements TicketSystem {
  private static final int TITLE = 1024;
  private static final int DESCRIPTION = 2048;

  /** The most bytes of a value; a character has at most three. */
  private static final int VALUE = 20_000;

  private final SsmClient ssm;

  /**
   * @param ssm of {@link AwsClients#steadySsm()}
   */
  public OpsCenter(SsmClient ssm) {
    this.ssm = ssm;
  }

  @Override
  public Optional<TicketReference> find(String alertId, String target, Instant since) {
    return Optional.empty();
  }

  @Override
  public TicketReference open(Ticket ticket) throws TicketException {
    return asked(() -> create(ticket));
  }

  private TicketReference create(Ticket ticket) {
    try {
      return reference(ssm.createOpsItem(request(ticket)).opsItemId());
    } catch (OpsItemAlreadyExistsException there) {
      return reference(there.opsItemId());
    }
  }

  @Override
  public State state(TicketReference ticket) throws TicketException {
    return asked(() -> status(ticket));
  }

  private State status(TicketReference ticket) {
    try {
      OpsItemStatus status = ssm.getOpsItem(get -> get.opsItemId(ticket.id())).opsItem().status();
      return status == OpsItemStatus.OPEN || status == OpsItemStatus.IN_PROGRESS
          ? State.OPEN
          : State.CLOSED;
    } catch (OpsItemNotFoundException gone) {
      return State.GONE;
    }
  }

  /** An OpsItem has no comments: what is new is one more entry of its operational data. */
  @Override
  public void update(TicketReference ticket, Update update) throws TicketException {
    Map<String, OpsItemDataValue> news =
        Map.of("Rolewatch " + update.alert().lastAt(), text(update.plain(VALUE / 3)));
    asked(() -> ssm.updateOpsItem(item -> item.opsItemId(ticket.id()).operationalData(news)));
  }

  static CreateOpsItemRequest request(Ticket ticket) {
    return CreateOpsItemRequest.builder()
        .title(ticket.title(TITLE))
        .description(ticket.plain(DESCRIPTION))
        .source("Rolewatch")
        .category("Security")
        .severity(grade(ticket.alert().severity()))
        .priority(Integer.valueOf(grade(ticket.alert().severity())))
        .operationalData(data(ticket))
        .build();
  }

  private static Map<String, OpsItemDataValue> data(Ticket ticket) {
    TicketAlert alert = ticket.alert();
    Map<String, OpsItemDataValue> data = new LinkedHashMap<>();
    data.put("/aws/dedup", searchable("{\"dedupString\":\"" + alert.id() + "\"}"));
    data.put("alertId", searchable(alert.id()));
    String json = JsonText.compact(alert.json());
    if (json.getBytes(StandardCharsets.UTF_8).length <= VALUE) {
      data.put("alert", text(json));
    }
    ticket.continues().ifPresent(before -> data.put("follows", text(before.id())));
    return data;
  }

  private static OpsItemDataValue searchable(String text) {
    return OpsItemDataValue.builder().type(OpsItemDataType.SEARCHABLE_STRING).value(text).build();
  }

  private static OpsItemDataValue text(String text) {
    return OpsItemDataValue.builder().type(OpsItemDataType.STRING).value(text).build();
  }

  private static String grade(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "1";
      case HIGH -> "2";
      case MEDIUM -> "3";
      case LOW -> "4";
    };
  }

  private static TicketReference reference(String id) {
    return new TicketReference(id, id, Optional.empty());
  }

  private static <T> T asked(Supplier<T> question) throws TicketException {
    try {
      return question.get();
    } catch (SdkException failure) {
      String because = "OpsCenter: " + SdkFailure.withMessage(failure);
      throw SdkFailure.mayPass(failure)
          ? new TryLaterException(because, Duration.ZERO, failure)
          : new RefusedException(because, failure);
    }
  }
}
