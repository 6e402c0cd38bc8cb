package dev.rolewatch.alert;

import java.util.Optional;

/** Messages that are sent one after the other, where one that fails does not keep the others. */
final class Attempts {
  private Optional<AlertNotSentException> failure = Optional.empty();
  private int sent;

  /** Sends one message, or more. */
  interface Sending<F extends Exception> {

    /**
     * @return how many were sent
     */
    int send() throws AlertNotSentException, F;
  }

  <F extends Exception> void attempt(Sending<F> sending) throws F {
    try {
      sent += sending.send();
    } catch (AlertNotSentException e) {
      failure.ifPresent(first -> first.addSuppressed(e));
      failure = failure.or(() -> Optional.of(e));
    }
  }

  /**
   * How many were sent.
   *
   * @throws AlertNotSentException the first failure, if one was not
   */
  int sent() throws AlertNotSentException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return sent;
  }
}
