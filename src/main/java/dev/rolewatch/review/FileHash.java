package dev.rolewatch.review;

/**
 * What a log file holds.
 *
 * @param sha256 of its content, unzipped
 */
record FileHash(String name, String sha256) {

  /** The last part of a path or key: CloudTrail's names do not recur. */
  static String lastPart(String path) {
    return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
