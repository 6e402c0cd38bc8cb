package dev.rolewatch.ticket;

import dev.rolewatch.alert.Cut;

/**
 * What is new about an alert whose ticket is open.
 *
 * @param alert as it is now
 * @param text what is new
 * @param target that of the ticket
 */
public record Update(TicketAlert alert, Document text, String target) {

  /** What is new where there is no markup, with at most so many characters. */
  public String plain(int most) {
    return Cut.at(most, PlainText.of(text));
  }
}
