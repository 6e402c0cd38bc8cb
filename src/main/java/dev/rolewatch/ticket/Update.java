package dev.rolewatch.ticket;

import dev.rolewatch.alert.Cut;
import dev.rolewatch.alert.Neutral;

/**
 * What is new about an alert whose ticket is open.
 *
 * @param alert as it is now
 * @param text what is new
 * @param target that of the ticket
 */
public record Update(TicketAlert alert, Document text, String target) {

  /** What a ticket would be titled now, on one line, with at most so many characters. */
  public String title(int most) {
    return Cut.at(most, Neutral.MAIL.of(TicketText.title(alert)));
  }

  /** What is new where there is no markup, with at most so many characters. */
  public String plain(int most) {
    return PlainText.of(text, most);
  }
}
