package dev.rolewatch.privilege;

import java.util.stream.Stream;

/** One way of being strong. A rule may say something of each policy, and knows no other rule. */
interface Rule {

  Stream<Finding> findings(EffectivePermissions permissions);
}
