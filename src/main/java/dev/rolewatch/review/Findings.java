package dev.rolewatch.review;

import dev.rolewatch.review.Integrity.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What comes out as files are compared with digest files: what is wrong, and what is open. */
final class Findings {
  private final List<Finding> wrong = new ArrayList<>();
  private final Map<String, Integer> open = new TreeMap<>();

  void wrong(String file, String because) {
    wrong.add(new Finding(file, because));
  }

  /** One more file of which nothing is proved. */
  void open(String because) {
    open.merge(because, 1, Integer::sum);
  }

  List<Finding> wrong() {
    return wrong;
  }

  Map<String, Integer> open() {
    return open;
  }
}
