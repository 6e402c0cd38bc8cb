package dev.rolewatch.alert;

import dev.rolewatch.history.Repeated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is told at the end of a quiet period in which something was folded. */
record ClosingNote(String alertId, Optional<Told> told, Repeated folded) {

  /** For people. */
  Notice notice() {
    int uses = folded.count();
    String more = uses == 1 ? "1 more use" : uses + " more uses";
    String title =
        told.map(first -> "[NOTE] " + SubjectLine.end(more + ": " + first.subject(), 92))
            .orElse("[NOTE] " + more + " since alert " + alertId);
    Page page =
        new Page()
            .paragraph(
                "%s of the role since this alert, by the same caller and in the same way:"
                    .formatted(more))
            .blank()
            .paragraph(told.map(Told::sentence).orElse("The alert is no longer kept."))
            .heading("WHEN")
            .paragraph(when())
            .blank()
            .paragraph(
                "Nothing was new: neither the network nor the client, and no second factor was"
                    + " missing that was there before. So there was no alert for each.")
            .blank()
            .paragraph("Alert " + alertId);
    return new Notice(
        alertId,
        title,
        page.toString(),
        List.of(title, "The last was at " + Times.full(folded.lastAt()) + ".", "Alert " + alertId));
  }

  private String when() {
    return folded.count() == 1
        ? Times.full(folded.firstAt())
        : "From %s to %s".formatted(Times.full(folded.firstAt()), Times.full(folded.lastAt()));
  }

  /** For systems: the alert again, with how many acts it stands for now. */
  Optional<TopicMessage> forSystems() {
    return told.map(
        first -> {
          ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(first.json());
          json.put("count", folded.count() + 1).put("lastAt", folded.lastAt().toString());
          return new TopicMessage(
              TopicMessage.Structure.STRING,
              Optional.of(notice().title()),
              JsonText.compact(json),
              Map.copyOf(first.attributes()));
        });
  }
}
