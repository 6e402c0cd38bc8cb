package dev.rolewatch.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rolewatch.page.RawRecords;
import dev.rolewatch.review.LogFile;
import dev.rolewatch.trail.EventId;
import dev.rolewatch.trail.RecordPlace;
import dev.rolewatch.trail.RecordsAgain;
import dev.rolewatch.trail.SessionCall;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the files of a review a second time, those in which something is wanted. */
record LogsAgain(List<LogFile> files) implements RawRecords {

  @Override
  public Map<RecordPlace, String> read(Collection<SessionCall> calls) {
    Map<String, List<SessionCall>> byFile =
        calls.stream().collect(groupingBy(call -> call.place().file()));
    Map<RecordPlace, String> found = new ConcurrentHashMap<>();
    files.parallelStream()
        .filter(file -> byFile.containsKey(file.name()))
        .forEach(file -> read(file, byFile.get(file.name()), found));
    return found;
  }

  /** What cannot be read now is left out: the page says where it stands. */
  private static void read(LogFile file, List<SessionCall> calls, Map<RecordPlace, String> found) {
    Map<Integer, EventId> wanted =
        calls.stream()
            .collect(toMap(call -> call.place().number(), SessionCall::id, (one, other) -> one));
    try {
      RecordsAgain.read(file.content(), wanted)
          .forEach((number, json) -> found.put(new RecordPlace(file.name(), number), json));
    } catch (IOException gone) {
      return;
    }
  }
}
