package dev.rolewatch.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A call in the words of CloudTrail. */
record Recorded(TrailEvent event) {

  ObjectNode json() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("eventVersion", "1.11");
    record.put("userIdentity", identity());
    record.put("eventTime", event.time().toString());
    record.put(
        "eventSource",
        event.api() == TrailEvent.Api.SWITCH ? "signin.amazonaws.com" : "sts.amazonaws.com");
    record.put("eventName", event.api().call);
    record.put("awsRegion", "eu-central-1");
    record.put("sourceIPAddress", event.sourceIp());
    record.put("userAgent", event.agent());
    record.put("eventID", event.eventId());
    record.put("readOnly", event.api() != TrailEvent.Api.SWITCH);
    record.put(
        "eventType", event.api() == TrailEvent.Api.SWITCH ? "AwsConsoleSignIn" : "AwsApiCall");
    record.put("managementEvent", true);
    record.put(
        "recipientAccountId", isOfTheRole() ? event.role().account() : event.actor().account());
    record.put("eventCategory", "Management");
    if (event.isAcrossAccounts()) {
      record.put("sharedEventID", event.uuid("shared"));
    }
    record.putAll(
        event.api() == TrailEvent.Api.SWITCH
            ? switched()
            : event.api() == TrailEvent.Api.REFUSED ? refusal() : handedOut());
    return JsonMapper.shared().valueToTree(record);
  }

  private boolean isOfTheRole() {
    return event.copy() == TrailEvent.Copy.OF_THE_ROLE || event.api() != TrailEvent.Api.ASSUME;
  }

  private Map<String, Object> identity() {
    if (event.api() == TrailEvent.Api.SWITCH) {
      return Map.of(
          "type",
          "AssumedRole",
          "principalId",
          event.role().id() + ":" + event.sessionName(),
          "arn",
          event.role().session(event.sessionName()),
          "accountId",
          event.role().account());
    }
    return event.copy() == TrailEvent.Copy.OF_THE_CALLER
        ? event.actor().identity()
        : Map.of(
            "type", "AWSAccount",
            "principalId", event.actor().principalId(),
            "accountId", event.actor().account());
  }

  private Map<String, Object> switched() {
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("requestParameters", null);
    rest.put("responseElements", Map.of("SwitchRole", "Success"));
    rest.put("additionalEventData", Map.of("SwitchFrom", event.actor().arn()));
    return rest;
  }

  private Map<String, Object> refusal() {
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("requestParameters", null);
    rest.put("responseElements", null);
    rest.put("errorCode", "AccessDenied");
    rest.put(
        "errorMessage",
        "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
            .formatted(event.actor().arn(), event.role().arn()));
    return rest;
  }

  private Map<String, Object> handedOut() {
    Map<String, Object> request =
        Map.of(
            "roleArn",
            event.role().arn(),
            "roleSessionName",
            event.sessionName(),
            "durationSeconds",
            3600);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "credentials",
        Map.of(
            "accessKeyId", event.accessKeyId(),
            "sessionToken", "SESSION-TOKEN-MUST-NOT-LEAK",
            "expiration", event.time().plusSeconds(3600).toString()));
    if (!event.actor().isService()) {
      answer.put(
          "assumedRoleUser",
          Map.of(
              "assumedRoleId",
              event.role().id() + ":" + event.sessionName(),
              "arn",
              event.role().session(event.sessionName())));
    }
    return Map.of(
        "requestParameters",
        request,
        "responseElements",
        answer,
        "resources",
        List.of(
            Map.of(
                "accountId",
                event.role().account(),
                "type",
                "AWS::IAM::Role",
                "ARN",
                event.role().arn())));
  }
}
