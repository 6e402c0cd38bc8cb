package dev.rolewatch.ticket;

/** Where the secret of the ticket system is kept. */
public interface Secrets {

  /** The secret, as it was some minutes ago at most. */
  Secret current() throws TicketException;

  /** The secret as it is at this moment: the system did not take the one that we had. */
  Secret renewed() throws TicketException;

  /** One that does not change. */
  static Secrets fixed(Secret secret) {
    return new Secrets() {
      @Override
      public Secret current() {
        return secret;
      }

      @Override
      public Secret renewed() {
        return secret;
      }
    };
  }
}
