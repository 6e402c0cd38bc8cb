package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsoleLinksTest {

  @ParameterizedTest
  @CsvSource({
    "aws,eu-central-1,https://eu-central-1.console.aws.amazon.com/cloudtrailv2/home?region=eu-central-1#/events/6f2d0c1e-4b7a-4c53-9a1e-0d5b8f3c7a21,https://console.aws.amazon.com/iam/home#/roles/details/admin",
    "aws-cn,cn-north-1,https://cn-north-1.console.amazonaws.cn/cloudtrailv2/home?region=cn-north-1#/events/6f2d0c1e-4b7a-4c53-9a1e-0d5b8f3c7a21,https://console.amazonaws.cn/iam/home#/roles/details/admin",
    "aws-us-gov,us-gov-west-1,https://us-gov-west-1.console.amazonaws-us-gov.com/cloudtrailv2/home?region=us-gov-west-1#/events/6f2d0c1e-4b7a-4c53-9a1e-0d5b8f3c7a21,https://console.amazonaws-us-gov.com/iam/home#/roles/details/admin"
  })
  void linksLeadToTheConsoleOfThePartition(
      String partition, String region, String event, String role) {
    ConsoleLinks links = links("arn:" + partition + ":iam::111111111111:role/ops/admin", region);
    assertThat(links.event()).contains(event);
    assertThat(links.role()).contains(role);
  }

  @Test
  void aPartitionWithoutAPublicConsoleHasNoLinks() {
    ConsoleLinks links = links("arn:aws-iso:iam::111111111111:role/admin", "us-iso-east-1");
    assertThat(links.event()).isEmpty();
    assertThat(links.role()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"global", "evil.example/", "eu-central-1.evil.example", "''"})
  void aRegionThatIsNoneGivesNoLink(String region) {
    assertThat(links(Sample.ADMIN.toString(), region).event()).isEmpty();
  }

  @Test
  void aConsoleSessionIsFoundByNameSinceItsKeysDiffer() {
    assertThat(ConsoleLinks.of(Sample.ana().alert()).activity())
        .hasValueSatisfying(link -> assertThat(link).endsWith("?AccessKeyId=ASIAIOSFODNN7EXAMPLE"));
    assertThat(ConsoleLinks.of(Sample.ana().act(Act.SWITCHED).alert()).activity())
        .hasValueSatisfying(link -> assertThat(link).endsWith("?Username=ana"));
  }

  @Test
  void aNameIsEncodedInALink() {
    Alert alert =
        Sample.ana().act(Act.SWITCHED).session(Sample.session("admin", "a b&c=d/#<e>")).alert();
    assertThat(ConsoleLinks.of(alert).activity())
        .hasValueSatisfying(
            link -> assertThat(link).endsWith("?Username=a%20b%26c%3Dd%2F%23%3Ce%3E"));
  }

  private static ConsoleLinks links(String arn, String region) {
    RoleArn role = RoleArn.parse(arn);
    return ConsoleLinks.of(
        Sample.ana()
            .event(Sample.event("sts.amazonaws.com", "AssumeRole", region))
            .target(new Target.OfRole(role), Subject.of(role, Sample.ADMINISTRATOR))
            .alert());
  }
}
