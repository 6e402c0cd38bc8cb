package dev.rolewatch.review;

import dev.rolewatch.trail.LogReader;

/**
 * A file to be read.
 *
 * @param bytes its size; 0 if that is not known
 */
public record LogFile(String name, long bytes, LogReader.Source content) {}
