package dev.rolewatch.review;

import dev.rolewatch.trail.EventId;
import dev.rolewatch.trail.SessionCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Calls, each once however often its record was read. Of two copies the same one stays, whichever
 * came first. Records of one id that tell of different things are no copies: all of them stay, for
 * whoever can put a file among the logs must not hide a call behind a forged one.
 */
final class CallSet {
  private static final Comparator<SessionCall> PREFERENCE =
      Comparator.<SessionCall>comparingInt(call -> -call.bearer().identity().length())
          .thenComparing(call -> call.bearer().identity())
          .thenComparing(SessionCall::time)
          .thenComparing(call -> call.error().orElse(""))
          .thenComparing(call -> String.join("\n", call.resources()))
          .thenComparing(call -> call.place().file())
          .thenComparing(call -> call.place().number())
          .thenComparing(SessionCall::source)
          .thenComparing(SessionCall::name)
          .thenComparing(SessionCall::kind)
          .thenComparing(call -> call.account().orElse(""))
          .thenComparing(call -> call.region().orElse(""))
          .thenComparing(call -> call.sourceIp().orElse(""))
          .thenComparing(call -> call.userAgent().orElse(""));

  private static final int LEAST = 1 << 8;

  private SessionCall[] table = new SessionCall[LEAST];
  private final Set<EventId> contested = new HashSet<>();
  private int size;

  void add(SessionCall call) {
    if (size * 2L >= table.length) {
      grow();
    }
    int at = place(call);
    if (table[at] == null) {
      table[at] = call;
      size++;
    } else if (PREFERENCE.compare(call, table[at]) < 0) {
      table[at] = call;
    }
  }

  void addAll(CallSet other) {
    other.forEach(this::add);
  }

  int size() {
    return size;
  }

  /** The ids under which records tell of different things. */
  Set<EventId> contested() {
    return Collections.unmodifiableSet(contested);
  }

  /** In no order. */
  void forEach(Consumer<SessionCall> taker) {
    for (SessionCall call : table) {
      if (call != null) {
        taker.accept(call);
      }
    }
  }

  List<SessionCall> sorted() {
    List<SessionCall> all = new ArrayList<>(size);
    forEach(all::add);
    all.sort(
        Comparator.comparing(SessionCall::time)
            .thenComparing(SessionCall::id)
            .thenComparing(PREFERENCE));
    return all;
  }

  /** Where a copy of the call is, or would be. */
  private int place(SessionCall call) {
    EventId id = call.id();
    long hash = (id.high() ^ Long.rotateLeft(id.low(), 32)) * 0x9E3779B97F4A7C15L;
    int at = (int) (hash >>> 32) & (table.length - 1);
    while (table[at] != null && !isCopy(call, table[at])) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private boolean isCopy(SessionCall one, SessionCall other) {
    if (!one.id().equals(other.id())) {
      return false;
    }
    boolean isCopy =
        one.time().equals(other.time())
            && one.source().equalsIgnoreCase(other.source())
            && one.name().equalsIgnoreCase(other.name())
            && one.bearer().principalId().equals(other.bearer().principalId())
            && one.error().isPresent() == other.error().isPresent();
    if (!isCopy) {
      contested.add(one.id());
    }
    return isCopy;
  }

  private void grow() {
    SessionCall[] all = table;
    table = new SessionCall[all.length * 2];
    for (SessionCall call : all) {
      if (call != null) {
        table[place(call)] = call;
      }
    }
  }
}
