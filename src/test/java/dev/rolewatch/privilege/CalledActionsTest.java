package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.privilege.CalledAction.Effect;
import dev.rolewatch.privilege.CalledAction.Weight;
import dev.rolewatch.privilege.CalledActions.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledActionsTest {
  private final CalledActions actions = new CalledActions();

  @ParameterizedTest
  @CsvSource({
    "iam,CreateUser,iam:CreateUser,CHANGE",
    "lambda,UpdateFunctionCode20150331v2,lambda:UpdateFunctionCode,CHANGE",
    "s3,ListBuckets,s3:ListAllMyBuckets,NONE",
    "monitoring,PutMetricAlarm,cloudwatch:PutMetricAlarm,CHANGE",
    "sts,AssumeRole,sts:AssumeRole,NONE",
    "kms,Decrypt,kms:Decrypt,NONE",
    "ec2,DescribeInstances,ec2:DescribeInstances,NONE",
    "ssm,UpdateInstanceInformation,ssm:UpdateInstanceInformation,NONE"
  })
  void effectsFollowTheAccessLevel(String source, String event, String action, Effect effect) {
    CalledAction called = actions.find(source + ".amazonaws.com", event, Said.NOTHING);

    assertThat(called.text()).isEqualTo(action);
    assertThat(called.effect()).isEqualTo(effect);
  }

  @Test
  void whatTheReferenceListsIsNotDecidedByTheRecord() {
    assertThat(actions.find("iam.amazonaws.com", "DeleteRole", Said.READ).effect())
        .isEqualTo(Effect.CHANGE);
  }

  @Test
  void whatTheReferenceDoesNotListIsDecidedByTheRecord() {
    assertThat(actions.find("new.amazonaws.com", "FrobThing", Said.READ).effect())
        .isEqualTo(Effect.NONE);
    assertThat(actions.find("new.amazonaws.com", "FrobThing", Said.CHANGE).effect())
        .isEqualTo(Effect.CHANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "iam,CreateUser,identity,ELEVATING",
    "iam,AttachUserPolicy,self-escalation,ELEVATING",
    "cloudtrail,StopLogging,logging-tampering,ELEVATING",
    "secretsmanager,GetSecretValue,credential-access,NOTABLE",
    "ec2,RunInstances,new-passrole,NOTABLE"
  })
  void whatIsSensitiveHasACategory(String source, String event, String category, Weight weight) {
    CalledAction called = actions.find(source + ".amazonaws.com", event, Said.NOTHING);

    assertThat(called.sensitivity())
        .hasValueSatisfying(
            it -> {
              assertThat(it.category()).isEqualTo(category);
              assertThat(it.weight()).isEqualTo(weight);
            });
  }

  @Test
  void whatEverybodyDoesIsNotSensitive() {
    assertThat(actions.find("sts.amazonaws.com", "AssumeRole", Said.NOTHING).sensitivity())
        .isEmpty();
    assertThat(actions.find("s3.amazonaws.com", "PutObject", Said.NOTHING).sensitivity()).isEmpty();
  }
}
