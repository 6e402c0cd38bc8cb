package dev.rolewatch.review;

import dev.rolewatch.privilege.CalledAction;
import dev.rolewatch.privilege.CalledAction.Effect;
import dev.rolewatch.privilege.CalledAction.Sensitivity;
import dev.rolewatch.privilege.CalledAction.Weight;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.EventId;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RecordPlace;
import dev.rolewatch.trail.SessionCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports of sessions that read much, and in their last call delete a user. */
public final class ManyEvents {
  private static final Instant START = Instant.parse("2026-03-03T02:14:00Z");
  private static final Human ANA = new Human("ana", Confidence.CERTAIN, "IAM user of the call");

  private ManyEvents() {}

  public static Report of(int events) {
    return of(1, events);
  }

  public static Report of(int sessions, int events) {
    return new Report(
        IntStream.range(0, sessions).mapToObj(number -> session(number, events)).toList(),
        List.of(),
        List.of(),
        new Completeness(
            List.of(),
            0,
            0,
            0,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Told.nothing()),
        Optional.empty(),
        new Imprint(START, "rolewatch", List.of()));
  }

  private static ReviewedSession session(int number, int events) {
    return new ReviewedSession(
        "rw-" + number,
        new RoleSeen(
            Optional.empty(),
            "admin",
            Optional.empty(),
            Level.ADMIN,
            List.of("policies"),
            List.of("it may do everything")),
        Optional.of("ana"),
        ANA,
        List.of(),
        Mfa.YES,
        Optional.empty(),
        Optional.empty(),
        START,
        START.plusSeconds(events),
        List.of(),
        Optional.empty(),
        IntStream.range(0, events).mapToObj(at -> deed(number, at, events)).toList());
  }

  private static Deed deed(int session, int at, int events) {
    return at == events - 1
        ? new Deed(
            call(session, at, "iam.amazonaws.com", "DeleteUser"),
            new CalledAction(
                "iam:DeleteUser",
                "iam",
                Effect.CHANGE,
                Optional.of(new Sensitivity("identity", Optional.empty(), "…", Weight.ELEVATING))))
        : new Deed(
            call(session, at, "s3.amazonaws.com", "GetObject"),
            new CalledAction("s3:GetObject", "s3", Effect.NONE, Optional.empty()));
  }

  private static SessionCall call(int session, int at, String source, String name) {
    Bearer bearer =
        new Bearer(
            "{}",
            new Caller.Root(Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ANA,
            Mfa.YES);
    return new SessionCall(
        new EventId(session, at, ""),
        START.plusSeconds(at),
        source,
        name,
        bearer,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SessionCall.Kind.NOT_SAID,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new RecordPlace("trail-%d.json".formatted(session), at + 1));
  }
}
