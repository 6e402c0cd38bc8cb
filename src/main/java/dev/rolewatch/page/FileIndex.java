package dev.rolewatch.page;

import dev.rolewatch.review.FileReport;
import dev.rolewatch.review.Spelling;
import dev.rolewatch.trail.RecordPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short names for files, whose own are long: {@code F3} is the third in the table of files. */
final class FileIndex {
  private final Map<String, Integer> numbers = new HashMap<>();

  FileIndex(List<FileReport> files) {
    for (int at = 0; at < files.size(); at++) {
      numbers.putIfAbsent(files.get(at).name(), at + 1);
    }
  }

  /** For example {@code F3}; the file's own name if it is not in the table. */
  String name(String file) {
    Integer number = numbers.get(file);
    return number == null ? Words.given(file) : "F" + number;
  }

  /** For example {@code record 14 of F3}. */
  String place(RecordPlace place) {
    return "record %s of %s".formatted(Spelling.number(place.number()), name(place.file()));
  }
}
