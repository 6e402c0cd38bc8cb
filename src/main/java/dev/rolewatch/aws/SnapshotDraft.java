package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A snapshot while its files are being read: roles come before the managed policies that they refer
 * to, perhaps in another file.
 */
final class SnapshotDraft {
  private final Set<AccountId> accounts = new HashSet<>();
  private final Map<RoleArn, SnapshotRole> roles = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> userTags = new HashMap<>();
  private final SnapshotPolicies policies = new SnapshotPolicies();

  void addRole(JsonNode element) throws MalformedElementException {
    SnapshotRole role = SnapshotRole.read(element);
    accounts.add(role.arn().account());
    roles.put(role.arn(), role);
  }

  void addUser(JsonNode element) throws MalformedElementException {
    String arn = Element.text(element, "Arn");
    Element.account(arn).ifPresent(accounts::add);
    userTags.put(arn, Element.tags(element));
  }

  void addPolicy(JsonNode element) throws MalformedElementException {
    String arn = Element.text(element, "Arn");
    Element.account(arn).ifPresent(accounts::add);
    policies.add(arn, element);
  }

  Snapshot complete() {
    List<Role> readable = new ArrayList<>();
    Map<RoleArn, String> unreadable = new LinkedHashMap<>();
    for (SnapshotRole role : roles.values()) {
      try {
        readable.add(role.complete(policies));
      } catch (UnreadableRoleException because) {
        // One role that cannot be read says nothing of the others.
        unreadable.put(role.arn(), because.getMessage());
      }
    }
    return new Snapshot(accounts, readable, unreadable, userTags);
  }
}
