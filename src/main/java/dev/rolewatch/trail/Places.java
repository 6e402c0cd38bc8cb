package dev.rolewatch.trail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Where a cursor stands: the arrays around the current record, for example {@code Records[3]}. */
final class Places {
  private final Deque<Place> open = new ArrayDeque<>();

  /** An array begins under this name, which is empty where it has none. */
  void enter(String name) {
    open.push(new Place(name));
  }

  void leave() {
    open.pop();
  }

  /** Another value begins in the innermost array. */
  void count() {
    if (!open.isEmpty()) {
      open.peek().index++;
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    for (Iterator<Place> places = open.descendingIterator(); places.hasNext(); ) {
      places.next().appendTo(path);
    }
    return path.toString();
  }

  private static final class Place {
    private final String name;
    private int index = -1;

    private Place(String name) {
      this.name = name;
    }

    private void appendTo(StringBuilder path) {
      if (path.length() > 0 && !name.isEmpty()) {
        path.append('.');
      }
      path.append(name);
      if (index >= 0) {
        path.append('[').append(index).append(']');
      }
    }
  }
}
