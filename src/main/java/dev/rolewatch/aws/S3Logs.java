package dev.rolewatch.aws;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/**
 * Log files in S3, with the region and the credentials of the environment. Needs {@code
 * s3:ListBucket} and {@code s3:GetObject}, and {@code kms:Decrypt} where the bucket is encrypted
 * with a key of its own.
 */
public final class S3Logs implements AutoCloseable {
  private static final int THREADS = 16;

  private final SdkHttpClient http;
  private final S3Client s3;

  private S3Logs(SdkHttpClient http, S3Client s3) {
    this.http = http;
    this.s3 = s3;
  }

  /** Follows a bucket into its region. */
  public static S3Logs standard() {
    SdkHttpClient http = AwsClients.overTheNetwork(Patience.LONG);
    S3Client s3 =
        S3Client.builder()
            .crossRegionAccessEnabled(true)
            .httpClient(http)
            .overrideConfiguration(Patience.LONG.configuration())
            .build();
    return new S3Logs(http, s3);
  }

  /**
   * The files under a prefix, in the order of their keys. In the folders of CloudTrail only days
   * are looked at on which something of the time may have been delivered.
   *
   * @throws IOException if they cannot be listed; says why in one clause
   */
  public List<S3LogObject> list(
      String bucket, String prefix, Optional<Instant> from, Optional<Instant> to)
      throws IOException, InterruptedException {
    S3Folders folders = S3Folders.of(from, to);
    List<S3LogObject> found = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<String> prefixes = List.of(prefix);
      while (!prefixes.isEmpty()) {
        List<String> below = new ArrayList<>();
        for (Listing listing : listed(threads, bucket, prefixes, folders)) {
          found.addAll(listing.objects());
          below.addAll(listing.prefixes());
        }
        prefixes = below.stream().filter(folders::isWanted).toList();
      }
    } finally {
      threads.shutdownNow();
    }
    return found.stream()
        .filter(object -> folders.isWanted(object.key()) && !object.key().endsWith("/"))
        .sorted(Comparator.comparing(S3LogObject::key))
        .toList();
  }

  /**
   * The content of a file.
   *
   * @throws IOException if it cannot be read, or was overwritten meanwhile; says why in one clause
   */
  public InputStream open(S3LogObject object) throws IOException {
    return new S3Stream(position -> from(object, position), object.bytes());
  }

  /**
   * The signature that CloudTrail keeps beside a digest file.
   *
   * @throws IOException if it cannot be asked for; says why in one clause
   */
  public Optional<String> signature(S3LogObject object) throws IOException {
    try {
      return Optional.ofNullable(
          s3.headObject(call -> call.bucket(object.bucket()).key(object.key()))
              .metadata()
              .get("signature"));
    } catch (SdkException refused) {
      throw new IOException(because(refused, "s3:GetObject"), refused);
    }
  }

  private record Listing(List<S3LogObject> objects, List<String> prefixes) {}

  private List<Listing> listed(
      ExecutorService threads, String bucket, List<String> prefixes, S3Folders folders)
      throws IOException, InterruptedException {
    List<Callable<Listing>> calls =
        prefixes.stream()
            .map(prefix -> (Callable<Listing>) () -> listing(bucket, prefix, folders))
            .toList();
    List<Listing> listings = new ArrayList<>();
    for (Future<Listing> listing : threads.invokeAll(calls)) {
      try {
        listings.add(listing.get());
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof SdkException refused) {
          throw new IOException(because(refused, "s3:ListBucket"), refused);
        }
        throw new IllegalStateException(failed.getCause());
      }
    }
    return listings;
  }

  private Listing listing(String bucket, String prefix, S3Folders folders) {
    ListObjectsV2Request.Builder request =
        ListObjectsV2Request.builder().bucket(bucket).prefix(prefix);
    if (folders.isAboveDays(prefix)) {
      request.delimiter("/");
    }
    List<S3LogObject> objects = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    for (ListObjectsV2Response page : s3.listObjectsV2Paginator(request.build())) {
      page.contents()
          .forEach(it -> objects.add(new S3LogObject(bucket, it.key(), it.size(), it.eTag())));
      page.commonPrefixes().stream().map(CommonPrefix::prefix).forEach(prefixes::add);
    }
    return new Listing(objects, prefixes);
  }

  private InputStream from(S3LogObject object, long position) throws IOException {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(object.bucket()).key(object.key()).ifMatch(object.tag());
    if (position > 0) {
      request.range("bytes=%d-".formatted(position));
    }
    try {
      return s3.getObject(request.build());
    } catch (SdkException refused) {
      throw new IOException(because(refused, "s3:GetObject"), refused);
    }
  }

  private static String because(SdkException refused, String permission) {
    if (SdkFailure.isDenied(refused)) {
      return "S3 refuses access: the credentials need "
          + permission
          + ", and kms:Decrypt where a key of your own encrypts the bucket";
    }
    String code =
        refused instanceof AwsServiceException answer && answer.awsErrorDetails() != null
            ? String.valueOf(answer.awsErrorDetails().errorCode())
            : "";
    return switch (code) {
      case "NoSuchBucket" -> "there is no such bucket";
      case "NoSuchKey" -> "it is gone since the bucket was listed";
      case "PreconditionFailed" -> "it was overwritten since the bucket was listed";
      case "InvalidObjectState" -> "it is archived: restore it from S3 Glacier first";
      default -> SdkFailure.summary(refused);
    };
  }

  @Override
  public void close() {
    s3.close();
    http.close();
  }
}
