package dev.rolewatch.privilege;

import dev.rolewatch.privilege.CalledAction.Effect;
import dev.rolewatch.privilege.CalledAction.Sensitivity;
import dev.rolewatch.privilege.CalledAction.Weight;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The actions behind the calls that CloudTrail records, whose names are not always those of IAM:
 * {@code lambda.amazonaws.com UpdateFunctionCode20150331v2} is {@code lambda:UpdateFunctionCode}.
 */
public final class CalledActions {
  private static final Pattern VERSION = Pattern.compile("\\d{8}(v\\d+)?$");
  private static final String SUFFIX = ".amazonaws.com";

  /** Event sources that are no prefix of IAM. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "monitoring", "cloudwatch",
          "email", "ses",
          "tagging", "tag",
          "pinpoint", "mobiletargeting");

  /** Events whose action has another name. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("s3:ListBuckets", "ListAllMyBuckets"),
          Map.entry("s3:ListObjects", "ListBucket"),
          Map.entry("s3:ListObjectsV2", "ListBucket"),
          Map.entry("s3:HeadBucket", "ListBucket"),
          Map.entry("s3:HeadObject", "GetObject"),
          Map.entry("s3:DeleteObjects", "DeleteObject"),
          Map.entry("s3:CopyObject", "PutObject"),
          Map.entry("s3:CreateMultipartUpload", "PutObject"),
          Map.entry("s3:CompleteMultipartUpload", "PutObject"),
          Map.entry("s3:UploadPart", "PutObject"),
          Map.entry("s3:DeleteBucketLifecycle", "PutLifecycleConfiguration"),
          Map.entry("s3:PutBucketLifecycle", "PutLifecycleConfiguration"),
          Map.entry("s3:PutBucketLifecycleConfiguration", "PutLifecycleConfiguration"),
          Map.entry("s3:PutBucketReplication", "PutReplicationConfiguration"),
          Map.entry("s3:PutBucketEncryption", "PutEncryptionConfiguration"),
          Map.entry("s3:DeleteBucketEncryption", "PutEncryptionConfiguration"),
          Map.entry("s3:PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
          Map.entry("s3:DeletePublicAccessBlock", "PutBucketPublicAccessBlock"),
          Map.entry("lambda:Invoke", "InvokeFunction"));

  /**
   * What IAM calls writing, and changes nothing: to take a role, to use a key. What agents and log
   * writers report all day is left out, too.
   */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "sts:.*|signin:.*|sso:(Federate|GetRoleCredentials)|eks-auth:.*"
              + "|kms:(Decrypt|Encrypt|ReEncrypt.*|GenerateDataKey.*|GenerateMac|VerifyMac|Sign|Verify)");

  /** Services in which any change is one of identities. */
  private static final Set<String> OF_IDENTITIES =
      Set.of("iam", "sso", "identitystore", "sso-directory", "organizations");

  private final ActionReference reference = ActionReference.shipped();
  private final Map<AwsAction, Technique> techniques = new HashMap<>();
  private final Set<String> harmless;

  public CalledActions() {
    List<Technique> all = Techniques.shipped().stream().sorted(Technique.FOREMOST_FIRST).toList();
    all.stream().filter(CalledActions::isWorthTelling).forEach(this::learn);
    harmless =
        all.stream()
            .filter(technique -> technique.kind() == TechniqueClass.TELEMETRY)
            .flatMap(technique -> technique.steps().stream())
            .flatMap(List::stream)
            .map(AwsAction::text)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Of several steps, passing a role is none that CloudTrail records. */
  private void learn(Technique technique) {
    List<List<AwsAction>> calls =
        technique.steps().stream()
            .filter(step -> step.stream().noneMatch(it -> it.text().equals("iam:PassRole")))
            .toList();
    if (calls.size() == 1) {
      calls.get(0).forEach(action -> techniques.putIfAbsent(action, technique));
    }
  }

  /** What the record itself says of the call. */
  public enum Said {
    READ,
    CHANGE,
    NOTHING
  }

  /**
   * The action of a call.
   *
   * @param source for example {@code iam.amazonaws.com}
   * @param event for example {@code CreateUser}
   * @param said decides only of actions that AWS's reference does not have
   */
  public CalledAction find(String source, String event, Said said) {
    String service = service(source);
    String bare = bare(event);
    String name = NAMES.getOrDefault(service + ":" + bare, bare);
    Optional<AwsAction> listed = reference.service(service).flatMap(it -> it.find(name, 0));
    AwsAction action = listed.orElseGet(() -> AwsAction.unlisted(service, name));
    boolean isChange =
        (listed.isEmpty() && said != Said.NOTHING) ? said == Said.CHANGE : action.isChange();
    Effect effect =
        isChange && !harmless.contains(action.text()) && !HARMLESS.matcher(action.text()).matches()
            ? Effect.CHANGE
            : Effect.NONE;
    return new CalledAction(action.text(), service, effect, sensitivity(action, effect));
  }

  /** The name of an event without the version of its API. */
  public static String bare(String event) {
    return VERSION.matcher(event).replaceFirst("");
  }

  private Optional<Sensitivity> sensitivity(AwsAction action, Effect effect) {
    if (harmless.contains(action.text()) || action.service().equals("sts")) {
      return Optional.empty();
    }
    Technique technique = techniques.get(action);
    if (technique != null) {
      return Optional.of(
          new Sensitivity(
              technique.kind().toString(),
              Optional.of(technique.id()),
              technique.lets(),
              weight(action, technique, effect)));
    }
    if (effect == Effect.NONE) {
      return Optional.empty();
    }
    if (OF_IDENTITIES.contains(action.service())) {
      return Optional.of(
          new Sensitivity(
              "identity", Optional.empty(), "change who may do what", Weight.ELEVATING));
    }
    return action.level() == AccessLevel.PERMISSIONS_MANAGEMENT
        ? Optional.of(
            new Sensitivity(
                "permissions", Optional.empty(), "change who may use a resource", Weight.NOTABLE))
        : Optional.empty();
  }

  private static Weight weight(AwsAction action, Technique technique, Effect effect) {
    boolean isElevating =
        effect == Effect.CHANGE
            && ((technique.kind().isEscalation() && technique.steps().size() == 1)
                || technique.kind() == TechniqueClass.LOGGING_TAMPERING
                || OF_IDENTITIES.contains(action.service()));
    return isElevating && technique.onEverything().reaches(Level.HIGH)
        ? Weight.ELEVATING
        : Weight.NOTABLE;
  }

  private static boolean isWorthTelling(Technique technique) {
    return technique.kind() != TechniqueClass.TELEMETRY
        && technique.kind() != TechniqueClass.RECONNAISSANCE
        && technique.onEverything().reaches(Level.MEDIUM);
  }

  private static String service(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    String name =
        lower.endsWith(SUFFIX) ? lower.substring(0, lower.length() - SUFFIX.length()) : lower;
    return SERVICES.getOrDefault(name, name);
  }
}
