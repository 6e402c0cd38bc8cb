import dev.rolewatch.aws.SnapshotInventory;
import dev.rolewatch.iam.ListedRole;
import dev.rolewatch.iam.RoleListing;
import dev.rolewatch.privilege.Classifier;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** Reads a snapshot and judges its roles on one thread, and tells how long each takes. */
public final class Phases {

  public static void main(String[] arguments) {
    List<Path> files = List.of(Path.of(arguments[0]));
    Clock reading = new Clock();
    RoleListing listing = new SnapshotInventory(files).list(roles -> {});
    reading.tell("read");
    Classifier classifier = new Classifier();
    Clock judging = new Clock();
    for (ListedRole role : listing.roles()) {
      if (role instanceof ListedRole.Known known) {
        classifier.classify(known.role());
      }
    }
    judging.tell("judge");
  }

  /** Wall-clock and processor time since it was made. */
  private static final class Clock {
    private final long wall = System.nanoTime();
    private final long processor = processor();

    void tell(String what) {
      System.out.printf(
          "%s %d %d%n",
          what, (System.nanoTime() - wall) / 1_000_000, (processor() - processor) / 1_000_000);
    }

    private static long processor() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }
}
