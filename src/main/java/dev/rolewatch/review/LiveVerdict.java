package dev.rolewatch.review;

import dev.rolewatch.alert.Outcome;
import java.util.Optional;

/**
 * What the live story makes of a use of a role.
 *
 * @param actId the act to which the use belongs
 * @param alertId of its own alert, if it has one
 * @param standsIn the alert of another use that stands for this one, too
 * @param severity of the alert, if it is one
 * @param because of the alert, or of the silence
 */
public record LiveVerdict(
    Optional<String> actId,
    Optional<String> alertId,
    Optional<String> standsIn,
    Optional<String> severity,
    String because) {

  public static LiveVerdict of(Outcome outcome) {
    if (outcome instanceof Outcome.Alerted alerted) {
      Optional<String> id = Optional.of(alerted.alert().id());
      return new LiveVerdict(
          id,
          id,
          Optional.empty(),
          Optional.of(alerted.alert().severity().toString()),
          alerted.because());
    }
    Optional<Outcome.Quiet> quiet =
        outcome instanceof Outcome.Quiet silent ? Optional.of(silent) : Optional.empty();
    return new LiveVerdict(
        quiet.flatMap(Outcome.Quiet::actId),
        Optional.empty(),
        quiet.flatMap(Outcome.Quiet::alertId),
        Optional.empty(),
        outcome.because());
  }
}
