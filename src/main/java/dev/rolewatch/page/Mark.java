package dev.rolewatch.page;

import dev.rolewatch.privilege.CalledAction.Sensitivity;
import dev.rolewatch.review.Deed;
import dev.rolewatch.trail.SessionCall.Result;

/** For what an event is worth a look, the worthiest first. */
enum Mark {
  SENSITIVE,
  CHANGE,
  DENIED,
  FAILED,
  PLAIN;

  /** The first of those that the event has. */
  static Mark of(Deed deed) {
    if (deed.sensitivity().isPresent()) {
      return SENSITIVE;
    }
    if (deed.isChange()) {
      return CHANGE;
    }
    if (deed.isDenied()) {
      return DENIED;
    }
    return deed.call().result() == Result.FAILED ? FAILED : PLAIN;
  }

  /** Writes all that the event has, in words and each with a shape of its own. */
  static void write(Html html, Deed deed) {
    if (deed.isChange()) {
      html.leaf(Tag.of("span", "mark change"), "◆ change");
    }
    if (deed.isDenied()) {
      html.leaf(Tag.of("span", "mark denied"), "✕ denied");
    }
    deed.sensitivity().map(Sensitivity::category).ifPresent(name -> sensitive(html, name));
  }

  private static void sensitive(Html html, String category) {
    html.leaf(Tag.of("span", "mark sensitive"), "▲ " + category.replace('-', ' '));
  }
}
