package dev.rolewatch.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.real.TopicInbox.Delivery;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the other tests rely on in the server that stands for AWS. */
@ExtendWith(RealAws.class)
final class RealAwsIT {
  private static final AccountId OURS = AccountId.parse("111111111111");
  private static final AccountId MEMBER = AccountId.parse("222222222222");
  private static final String TRUST =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
        "Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"sts:AssumeRole"}]}""";

  private final AwsEndpoint aws;

  RealAwsIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  @Test
  void roleIsSeenInItsOwnAccountOnly() {
    try (IamClient ours = aws.iam(aws.in(OURS));
        IamClient member = aws.iam(aws.in(MEMBER))) {
      member.createRole(call -> call.roleName("deploy").assumeRolePolicyDocument(TRUST));

      assertThat(member.getRole(call -> call.roleName("deploy")).role().arn())
          .isEqualTo("arn:aws:iam::222222222222:role/deploy");
      assertThatThrownBy(() -> ours.getRole(call -> call.roleName("deploy")))
          .isInstanceOf(NoSuchEntityException.class);
    }
  }

  @Test
  void policiesThatAwsManagesAreThere() {
    try (IamClient iam = aws.iam(aws.in(OURS))) {
      String arn = "arn:aws:iam::aws:policy/AdministratorAccess";
      iam.createRole(call -> call.roleName("admin").assumeRolePolicyDocument(TRUST));
      iam.attachRolePolicy(call -> call.roleName("admin").policyArn(arn));

      assertThat(iam.getPolicyVersion(call -> call.policyArn(arn).versionId("v1")).policyVersion())
          .satisfies(version -> assertThat(version.document()).contains("Action"));
    }
  }

  @Test
  void callWithoutPermissionIsRefusedOncePoliciesCount() {
    try (IamClient operator = aws.iam(aws.in(OURS))) {
      operator.createRole(call -> call.roleName("function").assumeRolePolicyDocument(TRUST));
    }
    try (FaultyEndpoint road = FaultyEndpoint.before(aws);
        IamClient function = road.aws().iam(aws.session(OURS, "function"))) {
      aws.enforcePolicies();

      assertThatThrownBy(() -> function.getRole(call -> call.roleName("function")))
          .isInstanceOfSatisfying(
              IamException.class,
              refused ->
                  assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"))
          .hasMessageContaining(
              "assumed-role/function/test is not authorized to perform: iam:GetRole");
    } finally {
      aws.ignorePolicies();
    }
  }

  @Test
  void queueGetsTheDefaultTextOfAPublishByProtocol() {
    try (SnsClient sns = aws.sns(aws.in(OURS));
        SqsClient sqs = aws.sqs(aws.in(OURS))) {
      String topic = sns.createTopic(call -> call.name("alerts")).topicArn();
      TopicInbox inbox = TopicInbox.subscribe(sns, sqs, topic, "people");

      sns.publish(
          call ->
              call.topicArn(topic)
                  .subject("Taken")
                  .messageStructure("json")
                  .message("{\"default\":\"for all\",\"sms\":\"short\"}"));

      assertThat(inbox.take())
          .containsExactly(new Delivery(Optional.of("Taken"), "for all", Map.of()));
      assertThat(inbox.take()).isEmpty();
    }
  }

  @Test
  void queueGetsAttributesOfAPlainPublish() {
    try (SnsClient sns = aws.sns(aws.in(OURS));
        SqsClient sqs = aws.sqs(aws.in(OURS))) {
      String topic = sns.createTopic(call -> call.name("tickets")).topicArn();
      TopicInbox inbox = TopicInbox.subscribe(sns, sqs, topic, "systems");

      sns.publish(
          call ->
              call.topicArn(topic)
                  .message("{}")
                  .messageAttributes(
                      Map.of(
                          "severity",
                          MessageAttributeValue.builder()
                              .dataType("String")
                              .stringValue("high")
                              .build())));

      assertThat(inbox.take())
          .containsExactly(new Delivery(Optional.empty(), "{}", Map.of("severity", "high")));
    }
  }

  @Test
  void roadWithoutAFaultLeadsToTheSameAws() {
    AwsCredentials operator = aws.in(OURS);
    try (FaultyEndpoint road = FaultyEndpoint.before(aws);
        SnsClient sns = road.aws().sns(operator);
        SnsClient direct = aws.sns(operator)) {
      String topic = sns.createTopic(call -> call.name("by-road")).topicArn();

      assertThat(direct.listTopics().topics()).extracting("topicArn").contains(topic);
      assertThat(road.calls("CreateTopic"))
          .singleElement()
          .satisfies(call -> assertThat(call.parameters()).containsEntry("Name", "by-road"));
    }
  }

  @Test
  void chosenActionFailsUntilItIsMended() {
    AwsCredentials operator = aws.in(OURS);
    try (FaultyEndpoint road = FaultyEndpoint.before(aws).fail("ListTopics", Fault.throttling());
        SnsClient sns = road.aws().sns(operator)) {
      assertThatThrownBy(sns::listTopics)
          .isInstanceOfSatisfying(
              SnsException.class, refused -> assertThat(refused.isThrottlingException()).isTrue());
      assertThat(road.calls("ListTopics")).as("the SDK tries again").hasSizeGreaterThan(1);

      road.mend("ListTopics");
      assertThat(sns.listTopics().sdkHttpResponse().isSuccessful()).isTrue();
    }
  }

  @Test
  void serverErrorAndDenialComeThroughAsAwsWritesThem() {
    AwsCredentials operator = aws.in(OURS);
    try (FaultyEndpoint road =
            FaultyEndpoint.before(aws)
                .fail("Publish", Fault.serverError())
                .fail("GetRole", Fault.accessDenied("no identity-based policy allows it"));
        SnsClient sns = road.aws().sns(operator);
        IamClient iam = road.aws().iam(operator)) {
      assertThatThrownBy(() -> sns.publish(call -> call.topicArn("arn:x").message("m")))
          .isInstanceOfSatisfying(
              SnsException.class, failed -> assertThat(failed.statusCode()).isEqualTo(500));
      assertThatThrownBy(() -> iam.getRole(call -> call.roleName("any")))
          .isInstanceOfSatisfying(
              IamException.class,
              refused ->
                  assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"))
          .hasMessageContaining("no identity-based policy allows it");
    }
  }

  @Test
  void lateAnswerIsLate() {
    AwsCredentials operator = aws.in(OURS);
    Duration late = Duration.ofMillis(300);
    try (FaultyEndpoint road = FaultyEndpoint.before(aws).fail("ListTopics", Fault.delay(late));
        SnsClient sns = road.aws().sns(operator)) {
      long begin = System.nanoTime();
      sns.listTopics();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(late);
    }
  }
}
