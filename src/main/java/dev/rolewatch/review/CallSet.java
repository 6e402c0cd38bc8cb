package dev.rolewatch.review;

import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.EventId;
import dev.rolewatch.trail.SessionCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
          .thenComparing(call -> call.place().file())
          .thenComparing(call -> call.place().number())
          .thenComparing(SessionCall::source)
          .thenComparing(SessionCall::name)
          .thenComparing(SessionCall::kind)
          .thenComparing(call -> call.error().orElse(""))
          .thenComparing(call -> call.account().orElse(""))
          .thenComparing(call -> call.region().orElse(""))
          .thenComparing(call -> call.sourceIp().orElse(""))
          .thenComparing(call -> call.userAgent().orElse(""))
          .thenComparing(call -> String.join("\n", call.resources()));

  private static final int LEAST = 1 << 8;

  private SessionCall[] table = new SessionCall[LEAST];
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
    while ((size + other.size) * 2L >= table.length) {
      grow();
    }
    other.forEach(this::add);
  }

  int size() {
    return size;
  }

  /** The ids under which records tell of different things. */
  Set<EventId> contested() {
    long[] hashes = new long[size];
    int[] next = {0};
    forEach(call -> hashes[next[0]++] = Scatter.of(call.id()));
    Arrays.sort(hashes);
    Set<Long> repeated = new HashSet<>();
    for (int at = 1; at < hashes.length; at++) {
      if (hashes[at] == hashes[at - 1]) {
        repeated.add(hashes[at]);
      }
    }
    Set<EventId> once = new HashSet<>();
    Set<EventId> contested = new HashSet<>();
    forEach(
        call -> {
          if (repeated.contains(Scatter.of(call.id())) && !once.add(call.id())) {
            contested.add(call.id());
          }
        });
    return contested;
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
    int at = Scatter.place(Scatter.of(call.id()) + telling(call), table.length);
    while (table[at] != null && !isCopy(call, table[at])) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  /** Whoever writes many records of one id must not make them be compared with each other. */
  private static int telling(SessionCall call) {
    int hash = call.time().hashCode();
    hash = hash * 31 + call.name().toLowerCase(Locale.ROOT).hashCode();
    hash = hash * 31 + call.sourceIp().hashCode();
    hash = hash * 31 + call.userAgent().hashCode();
    hash = hash * 31 + call.bearer().accessKeyId().hashCode();
    return hash * 31 + call.resources().hashCode();
  }

  private static boolean isCopy(SessionCall one, SessionCall other) {
    return one.id().equals(other.id())
        && one.time().equals(other.time())
        && one.source().equalsIgnoreCase(other.source())
        && one.name().equalsIgnoreCase(other.name())
        && one.error().equals(other.error())
        && one.kind() == other.kind()
        && one.resources().equals(other.resources())
        && one.sourceIp().equals(other.sourceIp())
        && one.userAgent().equals(other.userAgent())
        && isCopy(one.bearer(), other.bearer());
  }

  private static boolean isCopy(Bearer one, Bearer other) {
    return one.equals(other)
        || (one.caller().equals(other.caller())
            && one.principalId().equals(other.principalId())
            && one.accessKeyId().equals(other.accessKeyId())
            && one.createdAt().equals(other.createdAt())
            && one.human().equals(other.human())
            && one.mfa() == other.mfa());
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
