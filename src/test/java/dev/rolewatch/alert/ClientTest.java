package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signin.amazonaws.com | AWS console",
        "AWS Internal | AWS console",
        "AWS Signin, aws-internal/3 aws-sdk-java/1.12.715 | AWS console",
        "console.amazonaws.com | AWS console",
        "[S3Console/0.4, aws-internal/3 aws-sdk-java/1.11] | AWS console",
        "Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Firefox/123.0 | AWS console (browser)",
        "aws-internal/3 aws-sdk-java/1.12.715 Linux/5.10 | AWS SDK for Java 1.12.715",
        "aws-internal/3 | AWS service",
        "aws-cli/1.32.40 Python/3.9.2 Linux/5.10 botocore/1.34.40 | AWS CLI 1.32.40",
        "aws-cli/2.15.30 Python/3.11.8 Linux/6.1 exe/x86_64.debian.12 | AWS CLI 2.15.30",
        "[aws-cli/2.15.30 md/awscrt#0.19.19] | AWS CLI 2.15.30",
        "APN/1.0 HashiCorp/1.0 Terraform/1.7.5 (+https://www.terraform.io) aws-sdk-go-v2/1.25.3 | Terraform 1.7.5",
        "HashiCorp-terraform-exec/0.18 terraform | Terraform",
        "APN/1.0 OpenTofu/1.6.2 aws-sdk-go-v2/1.25.3 | OpenTofu 1.6.2",
        "pulumi-aws/6.22 aws-sdk-go-v2/1.25.3 | Pulumi",
        "configure-aws-credentials-for-github-actions | GitHub Actions",
        "Boto3/1.34.51 md/Botocore#1.34.51 ua/2.0 os/linux | Boto3 1.34.51",
        "Botocore/1.34.51 ua/2.0 | Botocore 1.34.51",
        "aws-sdk-go-v2/1.25.3 os/linux lang/go#1.22.1 | AWS SDK for Go v2 1.25.3",
        "aws-sdk-go/1.50.35 (go1.21.8; linux; amd64) | AWS SDK for Go 1.50.35",
        "aws-sdk-java/2.25.8 Linux/5.10 OpenJDK_64-Bit | AWS SDK for Java 2.25.8",
        "aws-sdk-js/3.525.0 ua/2.0 os/linux lang/js | AWS SDK for JavaScript 3.525.0",
        "aws-sdk-nodejs/2.1572.0 linux/v18.19.1 | AWS SDK for JavaScript 2.1572.0",
        "aws-sdk-rust/1.1.7 os/linux lang/rust/1.76.0 | AWS SDK for Rust 1.1.7",
        "aws-sdk-dotnet-coreclr/3.7.300 .NET_Runtime/8.0 | AWS SDK for .NET 3.7.300",
        "aws-sdk-ruby3/3.191.3 ua/2.0 | AWS SDK for Ruby 3.191.3",
        "AWSPowerShell.Common/4.1.535 .NET_Core/8.0 | AWS Tools for PowerShell 4.1.535",
        "cloudformation.amazonaws.com | AWS CloudFormation",
        "eks-pod-identity-agent/v0.1.6 aws-sdk-go-v2/1.25.3 | Kubernetes (eks-pod-identity-agent)",
        "karpenter.sh-v0.35.1 aws-sdk-go/1.50.35 | Kubernetes (karpenter)",
        "kubectl/v1.29.2 (linux/amd64) | Kubernetes",
        "ec2.amazonaws.com | ec2.amazonaws.com",
        "[rds.amazonaws.com] | rds.amazonaws.com",
        "ec2.amazonaws.com.cn | ec2.amazonaws.com.cn",
        "curl/8.5.0 | curl 8.5.0",
        "HIDDEN_DUE_TO_SECURITY_REASONS | unknown",
        "something that names nothing | unknown",
        "- | unknown"
      })
  void aUserAgentNamesItsProgram(String userAgent, String client) {
    assertThat(Client.of(userAgent)).isEqualTo(client);
  }

  @Test
  void anEmptyUserAgentIsUnknown() {
    assertThat(Client.of("")).isEqualTo("unknown");
    assertThat(Client.of("[]")).isEqualTo("unknown");
  }

  @Test
  void nothingBehindThe1024thCharacterIsLookedAt() {
    assertThat(Client.of("x ".repeat(511) + " Terraform/1.7.5")).isEqualTo("unknown");
    assertThat(Client.of("x ".repeat(500) + " Terraform/1.7.5")).isEqualTo("Terraform 1.7.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\baws-sdk-net[\\w-]*/", "a+b", "^a|b.*c", "a{2,}"})
  void aPatternThatCouldTakeMoreThanLinearTimeIsRefused(String pattern) {
    assertThatThrownBy(() -> Client.Rule.of("a", pattern, "A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pattern);
  }

  @Test
  void aVersionOfUnboundedLengthIsCut() {
    assertThat(Client.of("aws-cli/" + "1".repeat(1000)).length()).isLessThan(50);
  }
}
