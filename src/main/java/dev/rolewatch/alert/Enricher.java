package dev.rolewatch.alert;

import dev.rolewatch.trail.RoleUse;

/** Looks up what helps the reader. It fails soft: what cannot be had in time is left out. */
@FunctionalInterface
public interface Enricher {

  Enrichment enrich(RoleUse use, Subject subject);
}
