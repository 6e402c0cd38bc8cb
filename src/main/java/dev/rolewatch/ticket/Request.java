package dev.rolewatch.ticket;

/** What is asked of a ticket system, where a part of it may be the secret's. */
interface Request {
  Call with(Secret secret) throws TicketException;
}
