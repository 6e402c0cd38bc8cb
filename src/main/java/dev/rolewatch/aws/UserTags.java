package dev.rolewatch.aws;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.trail.RoleUse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

/** The tags of the IAM user who called. */
final class UserTags implements Enricher {
  private final Garnish garnish;
  private final Home home;

  UserTags(Garnish garnish, Home home) {
    this.garnish = garnish;
    this.home = home;
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    return CallingUser.of(use, home)
        .flatMap(
            user -> garnish.ask(user.place(), "iam:ListUserTags", iam -> tags(iam, user.name())))
        .map(tags -> new Enrichment(Map.of(), tags, Optional.empty(), Optional.empty()))
        .orElseGet(Enrichment::none);
  }

  private static Map<String, String> tags(IamClient iam, String user) {
    return iam.listUserTagsPaginator(request -> request.userName(user)).tags().stream()
        .collect(Collectors.toMap(Tag::key, Tag::value));
  }
}
