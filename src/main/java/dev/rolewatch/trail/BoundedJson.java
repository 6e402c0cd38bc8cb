package dev.rolewatch.trail;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON parsers that cannot be made to exhaust the stack or the memory.
 *
 * <p>CloudTrail caps a record at 256 KB, and at 1 MB in event data stores. The bounds leave room
 * above that, for files that other tools have rewritten.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html">Quotas
 *     in CloudTrail</a>
 */
final class BoundedJson {
  /** Objects and arrays within each other, those around the record counted. */
  static final int DEEPEST = 100;

  /** Characters of one text. */
  static final int LONGEST_TEXT = 2 << 20;

  /** Characters of one number. */
  static final int LONGEST_NUMBER = 100;

  /** Characters of one field name. */
  static final int LONGEST_NAME = 10_000;

  /** Which bound was met, for the message of an exception. */
  static final String BOUNDS =
      "is larger than any record: at most "
          + DEEPEST
          + " levels, "
          + LONGEST_TEXT
          + " characters in a text, "
          + LONGEST_NUMBER
          + " digits in a number";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.CHARSET_DETECTION) // it refuses what looks like UCS-4
          .build();

  private BoundedJson() {}

  static JsonParser parser(InputStream source) {
    return FACTORY.createParser(ObjectReadContext.empty(), source);
  }

  static JsonParser parser(byte[] source) {
    return FACTORY.createParser(ObjectReadContext.empty(), source);
  }

  static JsonParser parser(byte[] source, int offset, int length) {
    return FACTORY.createParser(ObjectReadContext.empty(), source, offset, length);
  }

  static JsonParser parser(String source) {
    return FACTORY.createParser(ObjectReadContext.empty(), source);
  }
}
