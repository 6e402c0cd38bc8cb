package dev.rolewatch.review;

import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.SessionCall;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts calls and beginnings together that are of one session. */
final class Grouping {
  private final Map<SessionName, Group> groups = new LinkedHashMap<>();
  private final Map<Bearer, Group> ofBearer = new HashMap<>();
  private final Map<String, Set<SessionName>> namesOfKey = new HashMap<>();
  private final Map<String, Set<IssuedKey>> issuedKeys = new HashMap<>();
  private final PermissionSetSessions ofPermissionSets = new PermissionSetSessions();
  private final Map<String, UseIdentity> useOfEvent = new HashMap<>();
  private final Map<String, Beginning> firstOfAct = new HashMap<>();
  private final Map<SessionName, SessionName> sameAct = new HashMap<>();
  private final Set<SessionName> shared;

  private Grouping(List<Beginning> beginnings) {
    shared = SharedNames.of(beginnings);
    beginnings.forEach(this::join);
  }

  /**
   * @param calls in the order of time
   * @param beginnings in the order of time
   */
  static Collection<Group> of(List<SessionCall> calls, List<Beginning> beginnings) {
    Grouping grouping = new Grouping(beginnings);
    beginnings.forEach(grouping::learn);
    calls.stream().map(SessionCall::bearer).distinct().forEach(grouping::learn);
    beginnings.forEach(begun -> grouping.group(grouping.name(begun)).beginnings().add(begun));
    calls.forEach(call -> grouping.group(call.bearer()).calls().add(call));
    return grouping.groups.values();
  }

  /** A program may take a role twice in one act: that is one session with two keys. */
  private void join(Beginning begun) {
    Optional<SessionName> name =
        SessionName.issued(begun.use()).filter(issued -> !shared.contains(issued));
    if (name.isPresent()) {
      Beginning first = firstOfAct.computeIfAbsent(begun.actId(), id -> begun);
      SessionName ofFirst = SessionName.issued(first.use()).orElseThrow();
      if (!ofFirst.equals(name.get()) && first.use().target().equals(begun.use().target())) {
        sameAct.putIfAbsent(name.get(), ofFirst);
      }
    }
  }

  private void learn(Beginning begun) {
    Optional<String> key = begun.use().session().accessKeyId();
    if (key.isPresent()) {
      SessionName.issued(begun.use())
          .map(name -> shared.contains(name) ? name.with(key.get()) : name)
          .ifPresent(
              name -> {
                learn(key.get(), name);
                issuedKeys
                    .computeIfAbsent(key.get(), it -> new HashSet<>())
                    .add(new IssuedKey(name, begun.use().session()));
              });
    }
  }

  private void learn(Bearer bearer) {
    SessionName name = SessionName.of(bearer);
    if (bearer.caller() instanceof Caller.RoleSession session) {
      ofPermissionSets.learn(name, session);
    }
    if (bearer.accessKeyId().isPresent() && !name.isOfKey() && !shared.contains(name)) {
      learn(bearer.accessKeyId().get(), name);
    }
  }

  private void learn(String key, SessionName name) {
    namesOfKey.computeIfAbsent(key, it -> new HashSet<>()).add(name);
  }

  private Group group(Bearer bearer) {
    return ofBearer.computeIfAbsent(bearer, it -> group(name(it)));
  }

  private Group group(SessionName name) {
    return groups.computeIfAbsent(sameAct.getOrDefault(name, name), Group::of);
  }

  private SessionName name(Bearer bearer) {
    SessionName name = SessionName.of(bearer);
    boolean isByKey = name.isOfKey() || shared.contains(name);
    Optional<String> key = bearer.accessKeyId();
    return key.flatMap(id -> issued(id, bearer))
        .or(() -> key.filter(id -> isByKey).flatMap(id -> only(namesOfKey, id)))
        .orElse(name);
  }

  /** The session that handed out the key of a bearer, if there is but one. */
  private Optional<SessionName> issued(String key, Bearer bearer) {
    Set<SessionName> names =
        issuedKeys.getOrDefault(key, Set.of()).stream()
            .filter(issued -> issued.mayBeOf(bearer))
            .map(IssuedKey::session)
            .collect(Collectors.toSet());
    return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
  }

  /** Records of one id may tell of different uses if one was forged: none shall hide another. */
  private SessionName name(Beginning begun) {
    UseIdentity use = UseIdentity.of(begun.use());
    UseIdentity first = useOfEvent.computeIfAbsent(use.eventId(), id -> use);
    SessionName name = usualName(begun);
    return first.equals(use) ? name : name.contested(use);
  }

  private SessionName usualName(Beginning begun) {
    RoleUse use = begun.use();
    Optional<String> key = use.session().accessKeyId();
    Optional<SessionName> name = SessionName.issued(use);
    boolean isByKey = name.isEmpty() || shared.contains(name.get());
    Optional<SessionName> known = isByKey ? key.flatMap(id -> only(namesOfKey, id)) : name;
    return known
        .or(() -> name)
        .or(() -> ofPermissionSets.find(use))
        .or(() -> key.map(SessionName::ofKey))
        .or(() -> issuedInAct(begun))
        .orElseGet(() -> new SessionName("act " + begun.actId()));
  }

  private Optional<SessionName> issuedInAct(Beginning begun) {
    return Optional.ofNullable(firstOfAct.get(begun.actId()))
        .filter(first -> first.use().target().equals(begun.use().target()))
        .flatMap(first -> SessionName.issued(first.use()));
  }

  /** The session of an access key, if there is but one. */
  private static Optional<SessionName> only(Map<String, Set<SessionName>> ofKeys, String key) {
    Set<SessionName> names = ofKeys.getOrDefault(key, Set.of());
    return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
  }
}
