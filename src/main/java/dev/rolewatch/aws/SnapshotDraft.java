package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.ListedRole;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A snapshot while its files are being read. */
final class SnapshotDraft {
  private final Set<AccountId> accounts = new HashSet<>();
  private final Map<String, Map<String, String>> userTags = new HashMap<>();
  private final ListingDraft listing =
      new ListingDraft(
          new KnownPolicies("the snapshot does not have policy %s; take it without --filter"));
  private final IntConsumer progress;

  /**
   * @param progress is told after each role how many there are
   */
  SnapshotDraft(IntConsumer progress) {
    this.progress = progress;
  }

  void addRole(JsonNode element) throws MalformedElementException {
    UnresolvedRole role = SnapshotRole.read(element);
    accounts.add(role.arn().account());
    listing.add(role);
    progress.accept(listing.size());
  }

  void addUser(JsonNode element) throws MalformedElementException {
    String arn = Element.text(element, "Arn");
    Element.account(arn).ifPresent(accounts::add);
    userTags.put(arn, Element.tags(element));
  }

  void addPolicy(JsonNode element) throws MalformedElementException {
    String arn = Element.text(element, "Arn");
    Element.account(arn).ifPresent(accounts::add);
    listing.policies().add(arn, () -> Element.document(defaultVersion(element)));
  }

  private static JsonNode defaultVersion(JsonNode element) {
    for (JsonNode version : element.path("PolicyVersionList")) {
      if (version.path("IsDefaultVersion").asBoolean(false)) {
        return version.path("Document");
      }
    }
    return MissingNode.getInstance();
  }

  ListingDraft listing() {
    return listing;
  }

  Snapshot complete() {
    List<Role> readable = new ArrayList<>();
    Map<RoleArn, String> unreadable = new LinkedHashMap<>();
    for (ListedRole role : listing.roles()) {
      if (role instanceof ListedRole.Known found) {
        readable.add(found.role());
      } else if (role instanceof ListedRole.Unreadable lost) {
        unreadable.put(lost.arn(), lost.because());
      }
    }
    return new Snapshot(accounts, readable, unreadable, userTags);
  }
}
