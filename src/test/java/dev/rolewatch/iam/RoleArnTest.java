package dev.rolewatch.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleArnTest {

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111111111111:role/deploy, /, deploy",
    "arn:aws:iam::111111111111:role/ops/eu/deploy, /ops/eu/, deploy",
    "arn:aws-us-gov:iam::111111111111:role/deploy, /, deploy",
    "arn:aws-cn:iam::111111111111:role/a+b=c.d@e-f_g, /, a+b=c.d@e-f_g",
    "arn:aws-iso-b:iam::111111111111:role/x, /, x",
    "arn:aws:iam::ACCOUNT_ID:role/deploy, /, deploy",
    "arn:aws:iam::111111111111:role/odd:path$/deploy, /odd:path$/, deploy",
    "arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/eu-central-1/"
        + "AWSReservedSSO_Admin_0123456789abcdef, /aws-reserved/sso.amazonaws.com/eu-central-1/, "
        + "AWSReservedSSO_Admin_0123456789abcdef",
  })
  void pathAndNameAreToldApart(String text, String path, String name) {
    RoleArn arn = RoleArn.parse(text);

    assertThat(arn.path()).isEqualTo(path);
    assertThat(arn.name()).isEqualTo(name);
    assertThat(arn).hasToString(text);
    assertThat(RoleArn.find(text)).contains(arn);
  }

  @Test
  void aNameMayHoldAComma() {
    RoleArn arn = RoleArn.parse("arn:aws:iam::111111111111:role/a,b");

    assertThat(arn.name()).isEqualTo("a,b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "deploy",
        "arn:aws:iam::111111111111:role/",
        "arn:aws:iam::111111111111:role/a b",
        "arn:aws:iam::111111111111:user/deploy",
        "arn:aws:iam:::role/deploy",
        "arn:aws:iam::1 1:role/deploy",
        "arn:aws:sts::111111111111:assumed-role/deploy/ana",
        "arn:aws:iam::111111111111:role/deploy\n",
      })
  void anythingElseIsNotARole(String text) {
    assertThat(RoleArn.find(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoleArn.parse(text))
        .withMessageContaining(Quoted.of(text));
  }

  @Test
  void theSameRoleIsKnownWithoutItsPath() {
    RoleArn full = RoleArn.parse("arn:aws:iam::111111111111:role/ops/deploy");

    assertThat(full.isSameRole(RoleArn.parse("arn:aws:iam::111111111111:role/deploy"))).isTrue();
    assertThat(full.isSameRole(RoleArn.parse("arn:aws:iam::222222222222:role/deploy"))).isFalse();
    assertThat(full.isSameRole(RoleArn.parse("arn:aws-cn:iam::111111111111:role/deploy")))
        .isFalse();
  }

  @Test
  void aPathStandsBetweenSlashesAndANameHoldsNone() {
    AccountId account = AccountId.parse("111111111111");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoleArn("aws", account, "ops", "deploy"))
        .withMessage("a role path begins and ends with /, not \"ops\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoleArn("aws", account, "/", "ops/deploy"));
    assertThatIllegalArgumentException().isThrownBy(() -> new RoleArn("aws", account, "/", ""));
  }

  @Property
  void writtenAndReadAgainItIsTheSame(@ForAll("arns") RoleArn arn) {
    assertThat(RoleArn.parse(arn.toString())).isEqualTo(arn);
  }

  @Provide
  Arbitrary<RoleArn> arns() {
    Arbitrary<String> partitions = Arbitraries.of("aws", "aws-us-gov", "aws-cn", "aws-iso");
    Arbitrary<AccountId> accounts =
        Arbitraries.strings().numeric().ofLength(12).map(AccountId::parse);
    Arbitrary<String> names =
        Arbitraries.strings().alpha().numeric().withChars("+=,.@-_").ofMinLength(1).ofMaxLength(64);
    Arbitrary<String> paths =
        Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(100);
    return Combinators.combine(partitions, accounts, paths, names)
        .as(
            (partition, account, path, name) ->
                new RoleArn(partition, account, "/" + path + "/", name));
  }
}
