/**
 * What they did: logs become sessions of roles, and these a report. Reading gives partial reviews,
 * which merge in any order and grouping to the same whole.
 */
package dev.rolewatch.review;
