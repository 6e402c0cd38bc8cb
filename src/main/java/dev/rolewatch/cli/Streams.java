package dev.rolewatch.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams of the process.
 *
 * @param out reports, in UTF-8
 * @param err talk, in UTF-8
 * @param talk where {@code err} goes
 */
record Streams(InputStream in, PrintStream out, PrintStream err, Talk talk) {}
