package dev.rolewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.17, 203.0.113.0/24",
    "203.0.113.255, 203.0.113.0/24",
    "198.51.100.7, 198.51.100.0/24",
    "2001:db8:a:1:2:3:4:5, 2001:db8:a::/48",
    "2001:0DB8:000A::5, 2001:db8:a::/48",
    "2001:db8::1, 2001:db8:0::/48",
    "::1, 0:0:0::/48"
  })
  void addressIsOfItsNetwork(String address, String network) {
    assertThat(Network.of(address)).contains(network);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS Internal",
        "ec2.amazonaws.com",
        "",
        ":",
        ":::",
        "1:2:3",
        "1:2:3:4:5:6:7:8:9",
        "1::2:3:4:5:6:7:8:9",
        "12345::1",
        "203.0.113",
        "203.0.113.17 ",
        "dead"
      })
  void whatIsNoAddressIsOfNoNetwork(String text) {
    assertThat(Network.of(text)).isEmpty();
  }

  @Test
  void twoWaysToWriteAnAddressAreOneNetwork() {
    assertThat(Network.of("2001:db8:a:0:0:0:0:1")).isEqualTo(Network.of("2001:0db8:000a::1"));
  }
}
