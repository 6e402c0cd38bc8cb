package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.RoleArn;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of resource that an action works on, as the reference of its service writes its ARN.
 *
 * @param actor the service of the action, for example {@code sts} for {@code sts:AssumeRole}
 * @param service the service of the resource, for example {@code iam}
 * @param region {@code *} where its ARN has one, else what stands there, mostly nothing
 * @param account {@code *} where its ARN has one, else what stands there, mostly nothing
 * @param resource the rest, with {@code *} for what differs: <code>role/*</code>
 * @param names how the rest looks, as far as AWS shapes it: <code>instance/i-*</code>
 * @param samples the rest, with unknown names in it
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Resource
 *     types of AWS services</a>
 */
record ResourceKind(
    String actor,
    String service,
    String region,
    String account,
    String resource,
    String names,
    List<String> samples) {
  private static final int SEGMENTS = 4;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

  /** Roles whose policies and trust nobody in the account can change, and whom nobody passes on. */
  private static final List<String> UNTOUCHABLE =
      List.of("role/aws-service-role/", "role/aws-reserved/");

  private static final List<String> SECRET_SUFFIXES = List.of("-*", "-??????");
  private static final List<String> VERSION_SUFFIXES = List.of(":*");

  /**
   * @param form an ARN after its partition, for example <code>
   *     lambda:{region}:{account}:function:{}</code>
   */
  static ResourceKind of(String actor, String form) {
    String[] parts = PLACEHOLDER.matcher(form).replaceAll("*").split(":", SEGMENTS);
    if (parts.length != SEGMENTS) {
      throw new IllegalArgumentException(
          "a resource type has service, region, account and name, not " + form);
    }
    String names = GivenNames.form(parts[0], parts[3]);
    return new ResourceKind(actor, parts[0], parts[1], parts[2], parts[3], names, samples(names));
  }

  /** Whatever resources a service may have, where its reference is not known. */
  static ResourceKind anyOf(String service) {
    return new ResourceKind(service, service, "*", "*", "*", "*", samples("*"));
  }

  private static List<String> samples(String names) {
    return Unknown.TEXTS.stream().map(unknown -> Unknown.standIn(names, unknown)).toList();
  }

  /** How many of the resources of this kind that the role may come to the pattern matches. */
  Width reachOf(ResourcePattern pattern, RoleArn role) {
    if (pattern.isEverything()) {
      return Width.EVERYTHING;
    }
    if (!isWithin(pattern, role)) {
      return Width.NOTHING;
    }
    if (isAtHome(pattern, role) && hasEveryName(pattern)) {
      return Width.EVERYTHING;
    }
    if (!ResourcePattern.overlap(pattern.resource(), resource) || isObjectForBucket(pattern)) {
      return Width.NOTHING;
    }
    return isNamed(pattern.resource()) && isInOneAccount(pattern) ? Width.NAMED : Width.PATTERN;
  }

  /** Whether there may be more than one, so that a name is not everything. */
  boolean isVaried() {
    return resource.indexOf('*') >= 0;
  }

  /** All resources of this kind that the role may come to, as one pattern. */
  ResourcePattern everyOne(RoleArn role) {
    boolean hasHome = isBoundToAccount() && account.equals("*");
    return new ResourcePattern(
        "", role.partition(), service, region, hasHome ? role.account().value() : account, names);
  }

  private boolean isWithin(ResourcePattern pattern, RoleArn role) {
    return Glob.exactly(pattern.partition()).matches(role.partition())
        && Glob.exactly(pattern.service()).matches(service)
        && ResourcePattern.overlap(pattern.region(), region)
        && (isAtHome(pattern, role)
            || (!isBoundToAccount() && ResourcePattern.overlap(pattern.account(), account)))
        && !isUntouchable(pattern.resource());
  }

  /** IAM works on its own account only; other services let a resource's policy invite strangers. */
  private boolean isBoundToAccount() {
    return actor.equals("iam");
  }

  /** The ARN of an object begins like that of a bucket, which has no slash in its name. */
  private boolean isObjectForBucket(ResourcePattern pattern) {
    return service.equals("s3") && resource.equals("*") && pattern.resource().indexOf('/') >= 0;
  }

  /** A role of one name in every account is many roles. */
  private boolean isInOneAccount(ResourcePattern pattern) {
    return !actor.equals("sts") || !Actions.hasWildcard(pattern.account(), 0);
  }

  private boolean isAtHome(ResourcePattern pattern, RoleArn role) {
    return Glob.exactly(pattern.account())
        .matches(account.equals("*") ? role.account().value() : account);
  }

  /** Whether nobody in the account can change the role. */
  static boolean isUntouchable(RoleArn role) {
    return UNTOUCHABLE.stream().anyMatch(("role" + role.path())::startsWith);
  }

  private boolean isUntouchable(String name) {
    return service.equals("iam") && UNTOUCHABLE.stream().anyMatch(name::startsWith);
  }

  private boolean hasEveryName(ResourcePattern pattern) {
    Glob wanted = Glob.exactly(pattern.resource());
    for (String sample : samples) {
      if (!wanted.matches(sample)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first part of the name that differs is written out. */
  private boolean isNamed(String name) {
    int start = Math.max(resource.indexOf('*'), 0);
    if (!name.startsWith(resource.substring(0, start))) {
      return false;
    }
    String rest = withoutSuffix(name.substring(start));
    int end = start + 1 < resource.length() ? rest.indexOf(resource.charAt(start + 1)) : -1;
    String first = end < 0 ? rest : rest.substring(0, end);
    return first.indexOf('*') < 0 && first.indexOf('?') < 0;
  }

  /**
   * Any version of one thing is one thing, and so is a secret with the suffix that AWS gives it.
   */
  private String withoutSuffix(String name) {
    for (String suffix : service.equals("secretsmanager") ? SECRET_SUFFIXES : VERSION_SUFFIXES) {
      if (name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }
}
