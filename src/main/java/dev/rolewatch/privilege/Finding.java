package dev.rolewatch.privilege;

/**
 * What one rule says of a role.
 *
 * @param level {@link Level#NONE} where something stands in the way of what a policy allows
 */
record Finding(Level level, Reason reason) {}
