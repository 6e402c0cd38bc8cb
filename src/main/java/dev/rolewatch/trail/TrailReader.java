package dev.rolewatch.trail;

import dev.rolewatch.iam.Quoted;
import dev.rolewatch.trail.RoleUse.OnBehalfOf;
import dev.rolewatch.trail.RoleUse.Session;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads records: says whether one is a use of a role, and if so makes one {@link RoleUse} of it,
 * whatever the API was.
 *
 * <p>A record of another kind is never rejected for a shape that does not matter. Of a role use
 * only what names the act must be there: source, name, time, and a readable role where one is
 * named.
 */
public final class TrailReader {
  private static final Pattern PLAIN = Pattern.compile("[\\w.:-]{1,128}");

  /**
   * Reads one record, bare or in an EventBridge envelope.
   *
   * @throws MalformedEventException if it cannot be said what the record is, or which role it names
   */
  public Reading read(TrailRecord record) throws MalformedEventException {
    if (Envelope.isKeepWarm(record.json())) {
      return new Reading.NoUse(
          Optional.empty(), "the schedule that keeps the function warm is not a use of a role");
    }
    Fields fields = Envelope.open(record.json());
    String source = fields.require("eventSource");
    String name = fields.require("eventName");
    Optional<RoleApis.Entry> entry = RoleApis.find(source, name);
    if (entry.isEmpty()) {
      return new Reading.NoUse(
          fields.eventId(), shown(source) + " " + shown(name) + " is not a use of a role");
    }
    return new Reading.Use(use(Call.read(fields, entry.get().key()), entry.get().api()));
  }

  private static RoleUse use(Call call, RoleApi api) throws MalformedEventException {
    Act act = api.isRefused(call) ? Act.DENIED : api.act();
    Caller caller = api.caller(call);
    Session session = api.session(call, act);
    return new RoleUse(
        call.event(),
        act,
        api.target(call, act),
        caller,
        Attribution.of(call, act, caller, session),
        MfaReading.of(call, act),
        Events.origin(call.record()),
        session,
        act == Act.DENIED ? Optional.of(call.denial()) : Optional.empty(),
        onBehalfOf(call.userIdentity().in("onBehalfOf")));
  }

  private static Optional<OnBehalfOf> onBehalfOf(Fields user) {
    return user.text("userId")
        .flatMap(id -> user.text("identityStoreArn").map(store -> new OnBehalfOf(id, store)));
  }

  private static String shown(String text) {
    return PLAIN.matcher(text).matches() ? text : Quoted.of(text);
  }
}
