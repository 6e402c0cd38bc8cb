package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalTest {

  @ParameterizedTest
  @CsvSource({
    "AWS:arn:aws:iam::111111111111:root, anybody in account 111111111111 whom IAM allows",
    "AWS:222222222222, anybody in account 222222222222 whom IAM allows",
    "AWS:arn:aws:iam::111111111111:user/ana, arn:aws:iam::111111111111:user/ana",
    "Service:ec2.amazonaws.com, AWS service ec2.amazonaws.com",
    "Federated:accounts.google.com, identity provider accounts.google.com",
    "*, *"
  })
  void principalIsSaidInWords(String principal, String words) {
    assertThat(Principal.words(principal)).isEqualTo(words);
  }
}
