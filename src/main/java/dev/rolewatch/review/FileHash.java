package dev.rolewatch.review;

import java.util.Optional;

/**
 * What a log file holds.
 *
 * @param sha256 of its content, unzipped; empty if it could not be read to the end
 */
record FileHash(String name, Optional<String> sha256) {

  /** A file whose content is no whole one: it was changed, for CloudTrail delivers none such. */
  static FileHash damaged(String name) {
    return new FileHash(name, Optional.of("damaged"));
  }

  /** The last part of a path or key: CloudTrail's names do not recur. */
  static String lastPart(String path) {
    return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
