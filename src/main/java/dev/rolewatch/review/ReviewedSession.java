package dev.rolewatch.review;

import dev.rolewatch.history.Hop;
import dev.rolewatch.history.Network;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A session of a role, and what was done in it.
 *
 * @param id the same as the live alert's; of a session whose beginning is not in the logs one of
 *     its own
 * @param sessionName which its taker can often choose
 * @param grants the records of its beginning, those first whose keys were used: a program may ask
 *     for a session more than once
 * @param chain the sessions that led to it, the nearest first
 * @param sourceIp from where it was begun, or else first used
 * @param startedAt when it began, or else when it was first used
 * @param deeds in the order of time
 */
public record ReviewedSession(
    String id,
    RoleSeen role,
    Optional<String> sessionName,
    Human human,
    List<Hop> chain,
    Mfa mfa,
    Optional<String> sourceIp,
    Optional<String> userAgent,
    Instant startedAt,
    Instant lastSeenAt,
    List<RoleUse> grants,
    Optional<LiveVerdict> live,
    List<Deed> deeds) {

  public ReviewedSession {
    chain = List.copyOf(chain);
    grants = List.copyOf(grants);
    deeds = List.copyOf(deeds);
  }

  /** The part of it that lies in a window, if it began or was used in it. */
  Optional<ReviewedSession> within(Window window) {
    List<Deed> inside = deeds.stream().filter(deed -> window.contains(deed.call().time())).toList();
    if (inside.isEmpty() && !window.contains(startedAt)) {
      return Optional.empty();
    }
    Instant last = inside.isEmpty() ? startedAt : inside.get(inside.size() - 1).call().time();
    return Optional.of(
        new ReviewedSession(
            id,
            role,
            sessionName,
            human,
            chain,
            mfa,
            sourceIp,
            userAgent,
            startedAt,
            last,
            grants,
            live,
            inside));
  }

  /** How it began, as far as the logs tell. */
  public Optional<RoleUse> assumption() {
    return grants.stream().findFirst();
  }

  /** Its access keys, those that were used first. */
  public List<AccessKey> accessKeys() {
    Map<String, String> grantedBy = new LinkedHashMap<>();
    grants.forEach(
        grant ->
            grant
                .session()
                .accessKeyId()
                .ifPresent(key -> grantedBy.putIfAbsent(key, grant.event().id())));
    Map<String, List<Deed>> used =
        deeds.stream()
            .filter(deed -> deed.call().bearer().accessKeyId().isPresent())
            .collect(
                Collectors.groupingBy(
                    deed -> deed.call().bearer().accessKeyId().get(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    grantedBy.keySet().forEach(key -> used.putIfAbsent(key, List.of()));
    return used.entrySet().stream()
        .map(
            key ->
                new AccessKey(
                    key.getKey(),
                    Optional.ofNullable(grantedBy.get(key.getKey())),
                    key.getValue().size(),
                    networks(key.getValue())))
        .toList();
  }

  /** The networks from which it was used, in the order of time. */
  public List<String> networks() {
    return networks(deeds);
  }

  private static List<String> networks(List<Deed> deeds) {
    return deeds.stream()
        .flatMap(deed -> deed.call().sourceIp().stream())
        .distinct()
        .flatMap(address -> Network.of(address).stream())
        .distinct()
        .toList();
  }

  /** How many of its calls changed something. */
  public int changes() {
    return (int) deeds.stream().filter(Deed::isChange).count();
  }

  public int denied() {
    return (int) deeds.stream().filter(Deed::isDenied).count();
  }

  /** The calls that a reader should look at. */
  public List<Deed> sensitive() {
    return deeds.stream().filter(deed -> deed.sensitivity().isPresent()).toList();
  }
}
