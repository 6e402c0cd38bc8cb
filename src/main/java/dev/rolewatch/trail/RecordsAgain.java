package dev.rolewatch.trail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * Reads some records of a file a second time, now whole: as JSON in which what opens a session is
 * left out.
 */
public final class RecordsAgain {
  private final Map<Integer, EventId> wanted;
  private final Map<Integer, String> found = new HashMap<>();

  private RecordsAgain(Map<Integer, EventId> wanted) {
    this.wanted = wanted;
  }

  /**
   * The records of these numbers, as {@link RecordPlace} counts them.
   *
   * @param wanted the events that they tell of; where another one stands, the file has changed
   * @return those that are still there; damage in the file costs what follows it
   * @throws IOException if it cannot be opened, or not read on
   */
  public static Map<Integer, String> read(LogReader.Source file, Map<Integer, EventId> wanted)
      throws IOException {
    RecordsAgain records = new RecordsAgain(wanted);
    try (InputStream input = file.open();
        InputStream text = Unzipped.of(input)) {
      LogStream.read(text, records::pick);
    } catch (SurpriseException unusual) {
      records.found.clear();
      SlowLog.read(file, records::take, broken -> {}); // it was told of the first time
    } catch (ZipException | EOFException damaged) {
      return records.found;
    }
    return records.found;
  }

  private void pick(RawRecord record, int number) {
    if (wanted.containsKey(number)) {
      try {
        take(Quotation.open(TrailRecord.parse(record.copy())), number);
      } catch (MalformedEventException broken) { // it was no event the first time, either
        return;
      }
    }
  }

  private void take(TrailRecord record, int number) throws MalformedEventException {
    if (!wanted.containsKey(number)) {
      return;
    }
    String id = Rewritten.asUsual(record.json()).path("eventID").asString("");
    if (EventId.parse(id).equals(wanted.get(number))) {
      found.put(number, record.json().toString());
    }
  }
}
