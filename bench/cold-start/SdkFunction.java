import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * What the AWS SDK itself costs: the same calls as handler.py and no work of its own. The HTTP
 * client is the one that the SDK finds on the class path.
 */
public final class SdkFunction implements RequestStreamHandler {
  private static final Pattern ROLE = Pattern.compile("\"roleArn\":\\s*\"[^\"]*/([^\"/]+)\"");
  private static final Pattern USER = Pattern.compile("\"userName\":\\s*\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("\"accessKeyId\":\\s*\"(AKIA[^\"]+)\"");

  private final IamClient iam = IamClient.builder().build();
  private final SnsClient sns = SnsClient.builder().build();
  private final String alertTopic = System.getenv("ALERT_TOPIC_ARN");
  private final String ticketTopic = System.getenv("TICKET_TOPIC_ARN");

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    String role = first(ROLE, event);
    String text = role(role) + caller(first(USER, event), first(KEY, event));
    sns.publish(
        call ->
            call.topicArn(alertTopic)
                .subject("Taken")
                .messageStructure("json")
                .message("{\"default\":\"" + role + "\",\"email\":\"" + role + "\"}"));
    sns.publish(
        call ->
            call.topicArn(ticketTopic)
                .message(text)
                .messageAttributes(
                    Map.of(
                        "severity",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("high")
                            .build())));
    output.write("{\"outcome\":\"alert\"}".getBytes(StandardCharsets.UTF_8));
  }

  private String role(String name) {
    StringBuilder read = new StringBuilder(iam.getRole(call -> call.roleName(name)).role().arn());
    for (AttachedPolicy policy :
        iam.listAttachedRolePolicies(call -> call.roleName(name)).attachedPolicies()) {
      String arn = policy.policyArn();
      String version = iam.getPolicy(call -> call.policyArn(arn)).policy().defaultVersionId();
      read.append(iam.getPolicyVersion(call -> call.policyArn(arn).versionId(version)));
    }
    for (String policy : iam.listRolePolicies(call -> call.roleName(name)).policyNames()) {
      read.append(iam.getRolePolicy(call -> call.roleName(name).policyName(policy)));
    }
    return read.toString();
  }

  private String caller(String user, String key) {
    return iam.listUserTags(call -> call.userName(user)).tags().toString()
        + iam.listAccessKeys(call -> call.userName(user)).accessKeyMetadata()
        + iam.getAccessKeyLastUsed(call -> call.accessKeyId(key)).accessKeyLastUsed()
        + iam.listAccountAliases().accountAliases();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in the event");
    }
    return matcher.group(1);
  }
}
