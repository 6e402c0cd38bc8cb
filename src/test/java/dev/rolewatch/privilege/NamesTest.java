package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.RoleArn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*prod*,*admin* | arn:aws:iam::111111111111:role/ops/PRODUCTION | *prod*",
        "a , *admin* ,| arn:aws:iam::111111111111:role/SuperAdmin | *admin*",
        "deploy | arn:aws:iam::111111111111:role/ops/deploy | deploy",
        "/ops/* | arn:aws:iam::111111111111:role/ops/deploy | /ops/*",
        "a?b | arn:aws:iam::111111111111:role/a,b | a?b",
      })
  void theFirstPatternThatMatchesIsNamed(String names, String role, String pattern) {
    assertThat(Names.parse(names).find(RoleArn.parse(role)).map(Glob::pattern)).contains(pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | arn:aws:iam::111111111111:role/deploy",
        ", , | arn:aws:iam::111111111111:role/deploy",
        "ops* | arn:aws:iam::111111111111:role/ops/deploy",
        "dep | arn:aws:iam::111111111111:role/deploy",
        "/deploy | arn:aws:iam::111111111111:role/ops/deploy",
      })
  void whatDoesNotMatchIsNotFound(String names, String role) {
    assertThat(Names.parse(names).find(RoleArn.parse(role))).isEmpty();
  }

  @Test
  void namesAreWrittenAsTheyAreRead() {
    assertThat(Names.parse(" *prod* ,, *admin*")).hasToString("*prod*,*admin*");
    assertThat(Names.parse(Names.parse("a,b").toString())).isEqualTo(Names.parse("a,b"));
    assertThat(Names.none()).hasToString("").isEqualTo(Names.parse(""));
  }
}
