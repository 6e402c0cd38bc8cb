package dev.rolewatch.trail;

import java.util.Optional;

/** How sign-in events say that something failed: each in a field of its own, without a code. */
final class SignInAnswer {

  private SignInAnswer() {}

  static boolean isRefused(Call call) {
    Optional<String> answer = call.response().text(call.event().name());
    if (answer.isPresent()) {
      return answer.get().equalsIgnoreCase("Failure");
    }
    boolean unsuccessful =
        call.additional()
            .text("success")
            .filter(text -> text.equalsIgnoreCase("false"))
            .isPresent();
    return unsuccessful || call.hasError();
  }
}
