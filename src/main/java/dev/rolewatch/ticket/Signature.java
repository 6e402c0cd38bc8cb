package dev.rolewatch.ticket;

/** Puts the secret into a request, in the way that its system wants. */
interface Signature {
  /** For a system whose requests carry the secret in their body, or none. */
  Signature NONE = (call, secret) -> call;

  /**
   * @throws TicketException if the secret lacks something, or what has to be asked for first was
   *     not given
   */
  Call signed(Call call, Secret secret) throws TicketException;

  /** The system did not take the last signature: nothing of it may be used again. */
  default void refused() {}
}
