package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rolewatch.iam.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {

  @Test
  void theFunctionsOwnArnTellsPartitionAndAccount() {
    assertThat(Home.ofArn("arn:aws-cn:lambda:cn-north-1:111111111111:function:rolewatch:live"))
        .isEqualTo(new Home("aws-cn", AccountId.parse("111111111111")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rolewatch", "arn:aws:s3:::bucket", "x:aws:iam::111111111111:root"})
  void anythingElseIsQuoted(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Home.ofArn(text))
        .withMessageEndingWith("not \"" + text + "\"");
  }
}
