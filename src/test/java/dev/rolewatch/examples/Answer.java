package dev.rolewatch.examples;

/** What IAM says to a {@link Question}. */
enum Answer {
  ALLOWED("Allowed"),
  /** No statement allows it. */
  REFUSED("ImplicitlyDenied"),
  /** A statement denies it, whatever others allow. */
  FORBIDDEN("ExplicitlyDenied");

  private final String decision;

  Answer(String decision) {
    this.decision = decision;
  }

  static Answer of(String decision) {
    for (Answer answer : values()) {
      if (answer.decision.equals(decision)) {
        return answer;
      }
    }
    throw new IllegalArgumentException("unknown decision: " + decision);
  }
}
