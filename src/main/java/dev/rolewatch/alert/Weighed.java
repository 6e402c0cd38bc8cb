package dev.rolewatch.alert;

import java.util.List;

/**
 * How severe an act is.
 *
 * @param reasons what the severity is made of
 */
record Weighed(Severity severity, List<String> reasons) {}
