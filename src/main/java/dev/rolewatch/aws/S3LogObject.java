package dev.rolewatch.aws;

/**
 * A file in S3.
 *
 * @param tag what changes when somebody overwrites it
 */
public record S3LogObject(String bucket, String key, long bytes, String tag) {

  /** As a person writes it: {@code s3://bucket/key}. */
  public String name() {
    return "s3://%s/%s".formatted(bucket, key);
  }
}
