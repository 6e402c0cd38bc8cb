package dev.rolewatch.history;

/** How often a value is read again because somebody else has written it in between. */
final class Tries {
  static final int MOST = 40;

  private Tries() {}

  static StoreUnavailableException spent() {
    return new StoreUnavailableException("the session store is too busy");
  }
}
