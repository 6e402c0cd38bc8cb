package dev.rolewatch.review;

import dev.rolewatch.review.FileReport.State;
import dev.rolewatch.trail.Appearance;
import dev.rolewatch.trail.Container;
import dev.rolewatch.trail.EventId;
import dev.rolewatch.trail.LogReader;
import dev.rolewatch.trail.LogSink;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.SessionCall;
import dev.rolewatch.trail.TrailRecord;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** The reading of one file into a review. */
final class FileReading implements LogSink {
  private static final Pattern LOG = Pattern.compile("\\.(json|jsonl|ndjson)(\\.gz)?$");

  private static final String TABLE =
      "it is a table: export the records as JSON, as eventJson of CloudTrail Lake";

  private static final String DIGEST = "it holds a digest among records";

  private final LogFile file;
  private final Keeping keeping;
  private final Covering covering = new Covering();
  private Review found = new Review();
  private long[] ids = new long[1 << 12];
  private int records;
  private int rejected;
  private int digests;
  private long fingerprint;
  private Optional<String> rejection = Optional.empty();

  private FileReading(LogFile file, Keeping keeping) {
    this.file = file;
    this.keeping = keeping;
  }

  /** Reads a file as far as it can be read; what became of it is in the review, too. */
  static FileReport read(LogFile file, LogReader reader, Review review, Keeping keeping) {
    FileReading reading = new FileReading(file, keeping);
    FileReport report = reading.read(reader);
    reading.found.add(report);
    review.take(reading.found);
    for (int at = 0; at < reading.records; at++) {
      review.ids().add(reading.ids[at]);
    }
    return report;
  }

  private FileReport read(LogReader reader) {
    try (Peeked content = new Peeked(file.content())) {
      if (content.appearance() == Appearance.JSON) {
        Optional<String> because = reader.read(file.name(), content, this);
        if (because.isEmpty() && state() == State.DIGEST) {
          found.add(DigestFile.read(file));
        }
        return report(because.isPresent() ? State.CORRUPT : state(), because);
      }
      return noJson(content.container());
    } catch (ZipException | EOFException damaged) {
      return report(State.CORRUPT, Optional.of("the compressed data is damaged or cut off"));
    } catch (IOException e) {
      return report(State.UNREADABLE, Optional.of(Because.of(e)));
    }
  }

  private FileReport noJson(Optional<Container> container) {
    if (container.isPresent() && !isOfAnApplication(container.get())) {
      return report(State.CORRUPT, Optional.of("it is " + container.get().advice()));
    }
    return isNamedAsLog()
        ? report(State.CORRUPT, Optional.of("it holds no JSON, though it is named as a log file"))
        : report(
            State.SKIPPED, Optional.of(file.name().endsWith(".csv") ? TABLE : "it holds no JSON"));
  }

  /** A document or a program in zip's form. */
  private boolean isOfAnApplication(Container container) {
    return container == Container.ZIP && !file.name().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private boolean isNamedAsLog() {
    return Delivery.find(file.name()).isPresent() || LOG.matcher(file.name()).find();
  }

  /** A digest file holds a digest and nothing else. */
  private int misplaced() {
    return records + rejected > 0 ? digests : 0;
  }

  private State state() {
    return digests > 0 && records + rejected == 0 ? State.DIGEST : State.READ;
  }

  private FileReport report(State state, Optional<String> because) {
    return new FileReport(
        file.name(),
        state,
        because
            .or(() -> rejection)
            .or(() -> misplaced() > 0 ? Optional.of(DIGEST) : Optional.empty()),
        file.bytes(),
        records,
        rejected + misplaced(),
        fingerprint,
        covering.sorted());
  }

  @Override
  public void record(EventId id, Instant time, Optional<String> account, Optional<String> region) {
    if (records == ids.length) {
      ids = Arrays.copyOf(ids, records * 2);
    }
    ids[records++] = IdSet.shortened(id);
    fingerprint += id.high() * 31 + id.low();
    covering.add(account, region, time);
  }

  @Override
  public void call(SessionCall call) {
    found.add(call);
  }

  @Override
  public void use(RoleUse use, TrailRecord record) {
    found.add(keeping.of(use, record));
  }

  @Override
  public void again() {
    found = new Review();
    covering.clear();
    records = 0;
    rejected = 0;
    digests = 0;
    fingerprint = 0;
    rejection = Optional.empty();
  }

  @Override
  public void digest() {
    digests++;
  }

  @Override
  public void rejected(String because) {
    rejected++;
    rejection = rejection.or(() -> Optional.of(because));
  }
}
