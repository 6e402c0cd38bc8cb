package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import java.util.regex.Pattern;

/**
 * A resource of a statement, in its segments. A wildcard of one segment does not reach into the
 * next, except in the last; what an incomplete ARN leaves out is anything.
 *
 * @param text as written, its variables replaced
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">IAM
 *     JSON policy elements: Resource</a>
 */
record ResourcePattern(
    String text, String partition, String service, String region, String account, String resource) {
  private static final int SEGMENTS = 6;
  private static final Pattern TYPE = Pattern.compile("[^/:]+[/:]");

  private static final ResourcePattern EVERYTHING =
      new ResourcePattern("*", "*", "*", "*", "*", "*");

  static ResourcePattern of(String text) {
    if (text.equals("*")) {
      return EVERYTHING;
    }
    String[] parts = text.split(":", SEGMENTS);
    boolean isArn = Glob.exactly(parts[0]).matches("arn");
    return isArn
        ? new ResourcePattern(
            text, part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4), part(parts, 5))
        : new ResourcePattern(text, "", "", "", "", "");
  }

  private static String part(String[] parts, int index) {
    return index < parts.length ? parts[index] : "*";
  }

  /** Whether it is {@code *}, or as good as that. */
  boolean isEverything() {
    return Glob.exactly(text).matchesEverything();
  }

  /** How much of its own kind it takes in, whatever that is: {@code role/*} is everything. */
  Width width() {
    if (isEverything() || Glob.exactly(resource).matchesEverything()) {
      return Width.EVERYTHING;
    }
    int wildcard = indexOfWildcard(resource);
    if (wildcard < 0) {
      return Width.NAMED;
    }
    boolean isWholeType =
        !service.equals("s3")
            && wildcard > 0
            && Glob.exactly(resource.substring(wildcard)).matchesEverything()
            && TYPE.matcher(resource.substring(0, wildcard)).matches();
    return isWholeType ? Width.EVERYTHING : Width.PATTERN;
  }

  private static int indexOfWildcard(String text) {
    int star = text.indexOf('*');
    int one = text.indexOf('?');
    return star < 0 || one < 0 ? Math.max(star, one) : Math.min(star, one);
  }

  /** Whether every resource that {@code other} matches is matched by this one too. */
  boolean covers(ResourcePattern other) {
    return covers(partition, other.partition)
        && covers(service, other.service)
        && covers(region, other.region)
        && covers(account, other.account)
        && covers(resource, other.resource);
  }

  /** Whether this one and the other match some resource both. */
  boolean overlaps(ResourcePattern other) {
    return overlap(partition, other.partition)
        && overlap(service, other.service)
        && overlap(region, other.region)
        && overlap(account, other.account)
        && overlap(resource, other.resource);
  }

  boolean matches(String arn) {
    return covers(of(arn));
  }

  static boolean overlap(String one, String other) {
    return Glob.exactly(one).overlaps(Glob.exactly(other));
  }

  private static boolean covers(String pattern, String other) {
    for (String unknown : Unknown.TEXTS) {
      if (!Glob.exactly(pattern).matches(Unknown.standIn(other, unknown))) {
        return false;
      }
    }
    return true;
  }
}
