package dev.rolewatch.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network of a source address: of IPv4 the first three bytes, of IPv6 the first 48 bits, which
 * is what a site is given. No name is looked up.
 */
public final class Network {
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]{2,39}");
  private static final int HEXTETS = 8;

  private Network() {}

  /**
   * For example {@code 203.0.113.0/24} or {@code 2001:db8:a::/48}.
   *
   * @param sourceIp as CloudTrail records it
   * @return empty for anything but an address: {@code AWS Internal}, the name of a service
   */
  public static Optional<String> of(String sourceIp) {
    Matcher four = IPV4.matcher(sourceIp);
    if (four.matches()) {
      return Optional.of(four.group(1) + ".0/24");
    }
    boolean isSix = IPV6.matcher(sourceIp).matches() && sourceIp.contains(":");
    return isSix ? six(sourceIp) : Optional.empty();
  }

  private static Optional<String> six(String address) {
    int gap = address.indexOf("::");
    List<String> parts = new ArrayList<>(parts(gap < 0 ? address : address.substring(0, gap)));
    if (gap >= 0) {
      List<String> tail = parts(address.substring(gap + 2));
      while (parts.size() + tail.size() < HEXTETS) {
        parts.add("0");
      }
      parts.addAll(tail);
    }
    if (parts.size() != HEXTETS
        || parts.stream().anyMatch(part -> !part.matches("\\p{XDigit}{1,4}"))) {
      return Optional.empty();
    }
    List<String> site =
        parts.subList(0, 3).stream()
            .map(part -> Integer.toHexString(Integer.parseInt(part, 16)))
            .toList();
    return Optional.of(String.join(":", site) + "::/48");
  }

  private static List<String> parts(String colons) {
    return colons.isEmpty() ? List.of() : List.of(colons.split(":", -1));
  }
}
