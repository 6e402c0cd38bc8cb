package dev.rolewatch.cli;

import dev.rolewatch.alert.Judge;
import dev.rolewatch.review.RoleJudge;

/**
 * Who judges.
 *
 * @param judge of uses of roles
 * @param roles of sessions
 */
record Bench(Judge judge, RoleJudge roles) {}
