package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Quoted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Fields that the elements of a snapshot have in common. */
final class Element {

  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:iam::(" + AccountId.FORM + "):.+");

  private Element() {}

  static String text(JsonNode element, String field) throws MalformedElementException {
    JsonNode value = element.path(field);
    if (!value.isString()) {
      throw new MalformedElementException(
          field + (value.isMissingNode() ? " is missing" : " is not a text"));
    }
    return value.asString();
  }

  static Map<String, String> tags(JsonNode element) throws MalformedElementException {
    Map<String, String> tags = new HashMap<>();
    for (JsonNode tag : element.path("Tags")) {
      tags.put(text(tag, "Key"), text(tag, "Value"));
    }
    return tags;
  }

  /** The account of an IAM ARN; AWS's own policies have none. */
  static Optional<AccountId> account(String arn) throws MalformedElementException {
    Matcher form = ARN.matcher(arn);
    if (!form.matches()) {
      throw new MalformedElementException("Arn is not an ARN of IAM but " + Quoted.of(arn));
    }
    return Optional.of(form.group(1))
        .filter(account -> !account.equals("aws"))
        .map(AccountId::parse);
  }

  /** A policy document, which some tools leave URL-encoded and others decode. */
  static PolicyDocument document(JsonNode document) throws MalformedPolicyException {
    return document.isString() ? PolicyText.read(document.asString()) : PolicyDocument.of(document);
  }
}
