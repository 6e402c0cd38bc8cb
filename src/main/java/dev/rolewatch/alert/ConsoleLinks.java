package dev.rolewatch.alert;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links into the console of the partition that the event is from. No link is made of an event id or
 * a region that does not look like one, nor for partitions whose console is not public.
 */
record ConsoleLinks(RoleUse use, Subject subject) {
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d{1,2}");
  private static final int LONGEST_NAME = 128;
  private static final Pattern EVENT_ID = Pattern.compile("[0-9A-Za-z-]{8,64}");

  static ConsoleLinks of(Alert alert) {
    return new ConsoleLinks(alert.use(), alert.subject());
  }

  /** The event in CloudTrail's event history. */
  Optional<String> event() {
    String id = use.event().id();
    return EVENT_ID.matcher(id).matches() ? trail("#/events/" + id) : Optional.empty();
  }

  /**
   * What the session, or whoever was refused, did in the event's region. A console session and its
   * successors carry other keys than the one that was handed out, so those are found by name.
   */
  Optional<String> activity() {
    RoleUse.Session session = use.session();
    if (use.act() != Act.SWITCHED && session.accessKeyId().isPresent()) {
      return trail("#/events?AccessKeyId=" + encoded(session.accessKeyId().get()));
    }
    return session
        .name()
        .or(() -> use.caller().name())
        .filter(name -> name.length() <= LONGEST_NAME)
        .flatMap(name -> trail("#/events?Username=" + encoded(name)));
  }

  /** The role in IAM. */
  Optional<String> role() {
    return taken()
        .role()
        .flatMap(
            role ->
                domain()
                    .map(
                        at ->
                            "https://" + at + "/iam/home#/roles/details/" + encoded(role.name())));
  }

  private Optional<String> trail(String place) {
    return use.event()
        .region()
        .filter(region -> REGION.matcher(region).matches())
        .flatMap(
            region ->
                domain()
                    .map(
                        at ->
                            "https://"
                                + region
                                + "."
                                + at
                                + "/cloudtrailv2/home?region="
                                + region
                                + place));
  }

  private Optional<String> domain() {
    return switch (partition()) {
      case "aws" -> Optional.of("console.aws.amazon.com");
      case "aws-cn" -> Optional.of("console.amazonaws.cn");
      case "aws-us-gov" -> Optional.of("console.amazonaws-us-gov.com");
      default -> Optional.empty();
    };
  }

  private String partition() {
    return taken().role().map(RoleArn::partition).orElseGet(this::partitionOfRegion);
  }

  private String partitionOfRegion() {
    String region = use.event().region().orElse("");
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    if (region.contains("-iso")) {
      return "aws-iso";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  private Taken taken() {
    return new Taken(use.target(), subject);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
