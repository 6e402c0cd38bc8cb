package dev.rolewatch.ticket;

import dev.rolewatch.alert.Cut;
import dev.rolewatch.alert.Neutral;
import java.util.Optional;

/**
 * A ticket to be opened.
 *
 * @param alert what it is about; the alert's id is the ticket's key
 * @param title on one line; a system cuts it to its own length
 * @param text what it says
 * @param target the project, repository, group or service it belongs to; empty if the system needs
 *     none
 * @param continues the closed ticket of the same alert that this one follows
 */
public record Ticket(
    TicketAlert alert,
    String title,
    Document text,
    String target,
    Optional<TicketReference> continues) {

  /** What it says where there is no markup, with at most so many characters. */
  public String plain(int most) {
    return PlainText.of(text, most);
  }

  /** The title on one line where a link could be clicked, with at most so many characters. */
  public String title(int most) {
    return Cut.at(most, Neutral.MAIL.of(title));
  }
}
