package dev.rolewatch.vendors;

/** What a vendor does with a request that keeps to its description. */
@FunctionalInterface
interface Desk {
  Reply answer(Sent request);
}
