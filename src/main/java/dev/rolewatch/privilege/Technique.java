package dev.rolewatch.privilege;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A way to misuse permissions: all its steps must be allowed.
 *
 * @param id for example {@code lambda-001}
 * @param onEverything how strong a role is that may use it on everything
 * @param steps each one action, or several of which any will do
 * @param passedTo the services to which the role is passed, any of them; empty if none is
 * @param itself what of the role's own the technique must reach to give it everything
 * @param renowned resources so well known that to reach them in every account is as good as all:
 *     {@code iam::*:role/OrganizationAccountAccessRole}
 * @param lets completes "so the role can …"
 * @param needs what must exist for it to work
 * @param target whether it works only on something that holds a better role already
 * @param account in which it works
 * @param since the year in which it was first published; {@link #UNDATED} if that is not known
 */
record Technique(
    String id,
    TechniqueClass kind,
    Level onEverything,
    List<List<AwsAction>> steps,
    List<String> passedTo,
    Optional<Itself> itself,
    List<String> renowned,
    String lets,
    Optional<String> needs,
    Target target,
    Account account,
    int since) {

  static final int UNDATED = 9999;

  /**
   * What a reader should hear of first: what gives the role everything, what is strong, or known.
   */
  static final Comparator<Technique> FOREMOST_FIRST =
      Comparator.comparing((Technique it) -> it.itself().isEmpty())
          .thenComparing(Technique::onEverything)
          .thenComparing(it -> !it.kind().isEscalation())
          .thenComparing(Technique::since);

  Technique {
    steps = steps.stream().map(List::copyOf).toList();
    passedTo = List.copyOf(passedTo);
    renowned = List.copyOf(renowned);
  }

  /** What a role has of its own. */
  enum Itself {
    ROLE,
    POLICY
  }

  /** On what a technique works. */
  enum Target {
    ANY,
    /** Something that exists and holds a better role. */
    EXISTING
  }

  /** In which accounts a technique works. */
  enum Account {
    ANY,
    /** The one that manages the organization or Identity Center, or that is delegated to. */
    MANAGEMENT
  }

  /** The role's level if all of it is allowed, unguarded. */
  Level level(Width width) {
    return switch (width) {
      case EVERYTHING -> onEverything;
      case PATTERN -> kind.isEscalation() ? atMost(Level.MEDIUM) : narrowed();
      case NAMED -> kind.isEscalation() ? onNamed() : narrowed().lowered();
      case NOTHING -> Level.NONE;
    };
  }

  /** Metadata of some things is nothing worth a word. */
  private Level narrowed() {
    return onEverything == Level.LOW ? Level.NONE : onEverything.lowered();
  }

  /** Whoever takes a role that is named is seen when it is taken. */
  private Level onNamed() {
    return kind == TechniqueClass.PRINCIPAL_ACCESS && target == Target.EXISTING
        ? Level.LOW
        : atMost(Level.MEDIUM);
  }

  private Level atMost(Level level) {
    return onEverything.compareTo(level) >= 0 ? onEverything : level;
  }
}
