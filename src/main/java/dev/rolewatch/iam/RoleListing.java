package dev.rolewatch.iam;

import java.util.List;

/**
 * All roles that could be listed.
 *
 * @param gaps what could not be read, one line each; if there is none, the list is complete
 */
public record RoleListing(List<ListedRole> roles, List<String> gaps) {

  public RoleListing {
    roles = List.copyOf(roles);
    gaps = List.copyOf(gaps);
  }
}
