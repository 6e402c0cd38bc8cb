package dev.rolewatch.ticket;

import java.util.Optional;

/**
 * A ticket in its system.
 *
 * @param id by which the system's API finds it
 * @param name by which people know it, for example {@code OPS-12}, {@code INC0010023}, {@code #7}
 * @param url of its page, where it has one
 */
public record TicketReference(String id, String name, Optional<String> url) {}
