package dev.rolewatch.ticket;

import dev.rolewatch.alert.Severity;
import dev.rolewatch.ticket.Document.Items;
import dev.rolewatch.ticket.Document.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** What a message tells of an alert that its ticket does not say yet. */
record News(List<String> texts) {

  static News of(TicketAlert alert, Filed.Said said) {
    List<String> news = new ArrayList<>();
    if (alert.count() > said.count()) {
      news.add("%d uses now, the last at %s".formatted(alert.count(), alert.lastAt()));
    }
    if (alert.severity().compareTo(Severity.valueOf(said.severity())) < 0) {
      news.add("it is " + alert.severity() + " now");
    }
    alert
        .text("/how/sourceIp")
        .filter(source -> !said.sources().contains(source))
        .ifPresent(source -> news.add("from another source: " + source));
    alert.texts("/notes").stream().filter(note -> !said.notes().contains(note)).forEach(news::add);
    return new News(List.copyOf(news));
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  Document text(TicketAlert alert) {
    return Document.of(new Paragraph("New about alert " + alert.id() + ":"), new Items(texts));
  }
}
