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
            .field("First", Times.full(folded.firstAt()))
            .field("Last", Times.full(folded.lastAt()))
            .blank()
            .paragraph(
                "Nothing was new about them: neither the network nor the client, and no second"
                    + " factor was missing that was there before. So they had no alert of their"
                    + " own.")
            .blank()
            .paragraph("Alert " + alertId);
    return new Notice(
        alertId,
        title,
        page.toString(),
        List.of(title, "The last was at " + Times.full(folded.lastAt()) + ".", "Alert " + alertId));
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
