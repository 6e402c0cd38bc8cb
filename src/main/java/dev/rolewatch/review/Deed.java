package dev.rolewatch.review;

import dev.rolewatch.privilege.CalledAction;
import dev.rolewatch.privilege.CalledAction.Effect;
import dev.rolewatch.privilege.CalledAction.Sensitivity;
import dev.rolewatch.privilege.CalledAction.Weight;
import dev.rolewatch.trail.SessionCall;
import dev.rolewatch.trail.SessionCall.Result;
import java.util.Optional;

/**
 * A call, and what it amounts to.
 *
 * @param action what IAM calls it
 */
public record Deed(SessionCall call, CalledAction action) {

  /** Whether it changed something: by the access level of its action, and because it succeeded. */
  public boolean isChange() {
    return action.effect() == Effect.CHANGE && call.result() == Result.SUCCEEDED;
  }

  public boolean isDenied() {
    return call.result() == Result.DENIED;
  }

  /** Why a reader should look at it: also at what was tried in vain. */
  public Optional<Sensitivity> sensitivity() {
    return action.sensitivity();
  }

  /** Whether it shows that the role is elevated. */
  boolean isElevating() {
    return isChange() && sensitivity().filter(it -> it.weight() == Weight.ELEVATING).isPresent();
  }
}
