package dev.rolewatch.privilege;

import java.util.List;

/** One way of being strong. */
interface Rule {

  /** What it finds, in an order that does not depend on that of the policies. */
  List<Finding> findings(EffectivePermissions permissions);
}
