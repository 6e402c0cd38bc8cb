package dev.rolewatch.review;

import dev.rolewatch.alert.Outcome;
import java.util.Optional;

/**
 * What the live story makes of a use of a role.
 *
 * @param actId the act to which the use belongs
 * @param severity of the alert, if it is one
 * @param because of the alert, or of the silence
 */
public record LiveVerdict(
    Optional<String> actId, Optional<String> alertId, Optional<String> severity, String because) {

  public static LiveVerdict of(Outcome outcome) {
    if (outcome instanceof Outcome.Alerted alerted) {
      Optional<String> id = Optional.of(alerted.alert().id());
      return new LiveVerdict(
          id, id, Optional.of(alerted.alert().severity().toString()), alerted.because());
    }
    Optional<String> act =
        outcome instanceof Outcome.Quiet quiet ? quiet.actId() : Optional.empty();
    return new LiveVerdict(act, Optional.empty(), Optional.empty(), outcome.because());
  }
}
