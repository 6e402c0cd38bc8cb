package dev.rolewatch.review;

import dev.rolewatch.trail.RoleUse;
import java.util.List;

/** Tells what would be, or was, alerted live. */
public interface LiveStory {

  /** What the live story makes of each of these, in their order. */
  List<LiveVerdict> tell(List<RoleUse> uses);
}
