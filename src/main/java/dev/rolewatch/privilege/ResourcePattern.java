package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import java.util.List;

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

  private static final ResourcePattern EVERYTHING =
      new ResourcePattern("*", "*", "*", "*", "*", "*");

  static ResourcePattern of(String text) {
    if (text.equals("*")) {
      return EVERYTHING;
    }
    int[] colons = new int[SEGMENTS];
    for (int index = 1; index < SEGMENTS; index++) {
      int colon = text.indexOf(':', index == 1 ? 0 : colons[index - 1] + 1);
      colons[index] = colon < 0 ? text.length() : colon;
    }
    boolean isArn = Glob.exactly(text.substring(0, colons[1])).matches("arn");
    return isArn
        ? new ResourcePattern(
            text,
            between(text, colons[1], colons[2]),
            between(text, colons[2], colons[3]),
            between(text, colons[3], colons[4]),
            between(text, colons[4], colons[5]),
            between(text, colons[5], text.length()))
        : new ResourcePattern(text, "", "", "", "", "");
  }

  /** Whether each names one resource. */
  static boolean areLiteral(List<String> texts) {
    for (String text : texts) {
      if (!isLiteral(text)) {
        return false;
      }
    }
    return true;
  }

  /** What an incomplete ARN leaves out is anything. */
  private static boolean isLiteral(String text) {
    return !Actions.hasWildcard(text, 0)
        && text.indexOf('$') < 0
        && text.chars().filter(letter -> letter == ':').count() >= SEGMENTS - 1;
  }

  /** What stands after the colon; anything, if the text ends before that. */
  private static String between(String text, int colon, int next) {
    return colon < text.length() ? text.substring(colon + 1, next) : "*";
  }

  /** Whether it is {@code *}, or as good as that. */
  boolean isEverything() {
    return Glob.exactly(text).matchesEverything();
  }

  /** How much of its own kind it takes in, whatever that is: {@code role/*} is everything. */
  Width width() {
    int wildcard = 0;
    int delimiters = 0;
    while (wildcard < resource.length() && !Actions.isWildcard(resource.charAt(wildcard))) {
      char letter = resource.charAt(wildcard++);
      delimiters += letter == '/' || letter == ':' ? 1 : 0;
    }
    if (wildcard == resource.length()) {
      return Width.NAMED;
    }
    boolean isToTheEnd = wildcard == resource.length() - 1 && resource.charAt(wildcard) == '*';
    boolean isWholeType = delimiters == 1 && isDelimiter(wildcard - 1) && !service.equals("s3");
    return isToTheEnd && (wildcard == 0 || isWholeType || GivenNames.isEvery(service, resource))
        ? Width.EVERYTHING
        : Width.PATTERN;
  }

  private boolean isDelimiter(int at) {
    return resource.charAt(at) == '/' || resource.charAt(at) == ':';
  }

  /** Whether every resource that {@code other} matches is matched by this one too. */
  boolean covers(ResourcePattern other) {
    return covers(partition, other.partition)
        && covers(service, other.service)
        && covers(region, other.region)
        && covers(account, other.account)
        && covers(resource, other.resource);
  }

  /** Whether one of the patterns covers it. */
  boolean isIn(List<ResourcePattern> patterns) {
    for (ResourcePattern pattern : patterns) {
      if (pattern.covers(this)) {
        return true;
      }
    }
    return false;
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
