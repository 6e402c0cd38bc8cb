package dev.rolewatch.trail;

/**
 * Where a record can be read again.
 *
 * @param file as it was given
 * @param number of the record in the file, from 1
 */
public record RecordPlace(String file, int number) {}
