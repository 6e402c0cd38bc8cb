package dev.rolewatch.vendors;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** Hands out {@code token-1}, {@code token-2} and so on, each good for half an hour. */
final class Tokens {
  private final AtomicInteger last = new AtomicInteger();

  ObjectNode next() {
    return Json.object()
        .put("access_token", "token-" + last.incrementAndGet())
        .put("scope", "useraccount")
        .put("token_type", "Bearer")
        .put("expires_in", 1799);
  }
}
