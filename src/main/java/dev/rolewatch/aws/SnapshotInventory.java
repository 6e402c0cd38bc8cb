package dev.rolewatch.aws;

import dev.rolewatch.iam.RoleInventory;
import dev.rolewatch.iam.RoleListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * All roles of snapshots, each of which may be a page or an account of its own. A file that cannot
 * be read is a gap; the others are listed, and so is what a broken file holds before it breaks.
 */
public final class SnapshotInventory implements RoleInventory {
  private final List<Path> files;

  public SnapshotInventory(List<Path> files) {
    this.files = List.copyOf(files);
  }

  @Override
  public RoleListing list(IntConsumer progress) {
    SnapshotDraft draft = new SnapshotDraft(progress);
    List<String> gaps = new ArrayList<>();
    for (Path file : files) {
      read(file, draft, gaps);
    }
    return new RoleListing(draft.listing().roles(), gaps);
  }

  private static void read(Path file, SnapshotDraft draft, List<String> gaps) {
    int before = draft.listing().size();
    try {
      new SnapshotFile(file, draft, malformed -> gaps.add(malformed.getMessage())).read();
    } catch (UnreadableSnapshotException broken) {
      gaps.add(broken.getMessage() + rest(draft.listing().size() - before));
    }
  }

  private static String rest(int roles) {
    return roles == 0 ? "" : "; the roles before that place are listed: " + roles;
  }
}
