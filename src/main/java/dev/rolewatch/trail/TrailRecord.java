package dev.rolewatch.trail;

import tools.jackson.databind.JsonNode;

/** One CloudTrail record, not yet understood: what {@link TrailRecords} finds in its input. */
public record TrailRecord(JsonNode json) {}
