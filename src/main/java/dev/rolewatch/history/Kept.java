package dev.rolewatch.history;

/**
 * A value as it was read from the store.
 *
 * @param version counts the writes of the value, from 1
 */
public record Kept<T>(T value, long version) {}
