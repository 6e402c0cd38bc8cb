package dev.rolewatch.review;

import dev.rolewatch.alert.Subject;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which roles are elevated: those that the live story takes for it, and those whose session
 * did what only an elevated role can do. Where nobody gave IAM data, that a role could not be read
 * makes it no elevated one: then only its name, its tag and its deeds count.
 */
public final class RoleJudge {
  private static final String DEEDS = "deeds";
  private static final int MOST_DEEDS = 3;

  private static final Comparator<Subject> STRENGTH =
      Comparator.<Subject, Boolean>comparing(subject -> subject.elevation().isElevated())
          .thenComparing(subject -> subject.elevation().level(), Comparator.reverseOrder());

  /** So many refusals in one session are no slip. */
  private static final int MANY_REFUSALS = 5;

  private final SubjectFinder subjects;
  private final Knowledge knowledge;
  private final Map<TakenRole, Subject> known = new HashMap<>();

  public RoleJudge(SubjectFinder subjects, Knowledge knowledge) {
    this.subjects = subjects;
    this.knowledge = knowledge;
  }

  /** Whether there is IAM data to judge roles by. */
  public enum Knowledge {
    GIVEN,
    NONE
  }

  /** The role of a use, by its rights alone. */
  RoleSeen judge(RoleUse use) {
    return seen(
        whole(use)
            .map(arn -> known(TakenRole.of(arn, use.session().principalId().stream())))
            .orElseGet(() -> subjects.find(use)),
        List.of());
  }

  RoleSeen judge(Group group, List<Deed> deeds) {
    return seen(subject(group), telling(group, deeds));
  }

  private RoleSeen seen(Subject subject, List<String> telling) {
    Elevation elevation = subject.elevation();
    List<String> evidence =
        new ArrayList<>(
            elevation.evidence().stream()
                .filter(it -> knowledge == Knowledge.GIVEN || it != Evidence.UNREADABLE)
                .sorted()
                .map(Evidence::toString)
                .toList());
    List<String> reasons =
        new ArrayList<>(elevation.reasons().stream().map(Reason::because).toList());
    if (!telling.isEmpty()) {
      evidence.add(DEEDS);
      telling.stream()
          .limit(MOST_DEEDS)
          .map("its session called %s"::formatted)
          .forEach(reasons::add);
    }
    return new RoleSeen(
        subject.arn(), subject.name(), subject.account(), elevation.level(), evidence, reasons);
  }

  /**
   * The calls that make the session one to be told of. Where there is no IAM data to go by, those
   * that were tried in vain are among them, unless a service began the session: an application may
   * well read its secrets.
   */
  private List<String> telling(Group group, List<Deed> deeds) {
    boolean isOnlyByDeeds = knowledge == Knowledge.NONE && !isOfService(group);
    boolean isRefusedOften =
        isOnlyByDeeds && deeds.stream().filter(Deed::isDenied).count() >= MANY_REFUSALS;
    return deeds.stream()
        .filter(
            deed ->
                deed.isElevating()
                    || (isOnlyByDeeds && deed.sensitivity().isPresent())
                    || (isRefusedOften && deed.isDenied()))
        .map(deed -> deed.action().text() + (deed.isDenied() ? ", which was refused" : ""))
        .distinct()
        .toList();
  }

  private static boolean isOfService(Group group) {
    return group.beginnings().stream()
        .anyMatch(begun -> begun.use().caller() instanceof Caller.Service);
  }

  private Subject subject(Group group) {
    List<RoleUse> grants = group.grantsInUse();
    Optional<Bearer> bearer = group.calls().stream().map(it -> it.bearer()).findFirst();
    Optional<RoleArn> role = bearer.flatMap(RoleJudge::role);
    Optional<RoleArn> taken = grants.stream().flatMap(use -> whole(use).stream()).findFirst();
    boolean isNarrowed =
        taken.isEmpty() && !grants.isEmpty() && isBetterToldBy(grants.get(0), role);
    if (isNarrowed && (role.isEmpty() || !group.isUsedWithOtherKeys())) {
      return grants.stream().map(subjects::find).max(STRENGTH).orElseThrow();
    }
    return taken
        .or(() -> role)
        .map(arn -> known(TakenRole.of(arn, principalIds(grants.stream(), bearer.stream()))))
        .orElseGet(() -> unnamed(bearer.orElseThrow().caller()));
  }

  private Subject known(TakenRole taken) {
    return known.computeIfAbsent(taken, it -> subjects.find(it.arn(), it::mayBe));
  }

  private static Stream<String> principalIds(Stream<RoleUse> begun, Stream<Bearer> bearers) {
    return Stream.concat(
        begun.flatMap(use -> use.session().principalId().stream()),
        bearers.flatMap(bearer -> bearer.principalId().stream()));
  }

  /** The role, where the session has all of its rights. */
  private static Optional<RoleArn> whole(RoleUse use) {
    return use.session().policies().isEmpty() && use.target() instanceof Target.OfRole taken
        ? Optional.of(taken.arn())
        : Optional.empty();
  }

  private static boolean isBetterToldBy(RoleUse use, Optional<RoleArn> ofCalls) {
    return use.target() instanceof Target.OfRole || ofCalls.isEmpty();
  }

  private static Optional<RoleArn> role(Bearer bearer) {
    return bearer.caller() instanceof Caller.RoleSession session
        ? session.role()
        : Optional.empty();
  }

  private Subject unnamed(Caller caller) {
    if (caller instanceof Caller.Root root && root.account().isPresent()) {
      return SubjectFinder.root(root.account().get());
    }
    Elevation elevation =
        Elevation.undetermined("its rights are those of a user, which are not read");
    return new Subject(
        caller.arn(),
        caller.name().orElse("unnamed role"),
        Optional.empty(),
        caller.account(),
        elevation,
        Map.of(),
        List.of(),
        List.of());
  }
}
