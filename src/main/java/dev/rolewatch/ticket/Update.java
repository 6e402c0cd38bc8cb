package dev.rolewatch.ticket;

/**
 * What is new about an alert whose ticket is open.
 *
 * @param alert as it is now
 * @param text what is new
 * @param target that of the ticket
 */
public record Update(TicketAlert alert, Document text, String target) {}
