package dev.rolewatch.vendors;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A ticket as the server keeps it.
 *
 * @param key as the vendor calls it: {@code SEC-1}, {@code 1}, a {@code sys_id}, a {@code
 *     dedup_key}
 * @param body as it was sent; a document of Jira Cloud as JSON
 * @param comments in the order of their arrival, each like the body
 * @param links the keys of the tickets that this one is linked with
 * @param opened the whole JSON that opened the ticket
 */
public record Ticket(
    String key,
    State state,
    String title,
    String body,
    List<String> comments,
    List<String> links,
    JsonNode opened) {

  /** Whether somebody still works on it. */
  public enum State {
    OPEN,
    CLOSED
  }

  /** Copies the lists. */
  public Ticket {
    comments = List.copyOf(comments);
    links = List.copyOf(links);
  }

  static Ticket open(String key, String title, String body, JsonNode opened) {
    return new Ticket(key, State.OPEN, title, body, List.of(), List.of(), opened);
  }

  Ticket with(State next) {
    return new Ticket(key, next, title, body, comments, links, opened);
  }

  Ticket withComment(String comment) {
    return new Ticket(key, state, title, body, and(comments, comment), links, opened);
  }

  Ticket withLink(String other) {
    return new Ticket(key, state, title, body, comments, and(links, other), opened);
  }

  private static List<String> and(List<String> some, String more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }
}
