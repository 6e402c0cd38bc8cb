package dev.rolewatch.trail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link LogReader} finds in a file.
 *
 * @param ids of the sound records, in their order
 * @param rejected why each of the broken ones is
 * @param because why the file was not read to its end, if it was not
 */
record ReadLog(
    List<String> ids,
    List<String> calls,
    List<RoleUse> uses,
    List<String> rejected,
    Optional<String> because) {

  static ReadLog of(byte[] file) throws IOException {
    return of(() -> new ByteArrayInputStream(file));
  }

  static ReadLog of(LogReader.Source file) throws IOException {
    Sink sink = new Sink();
    Optional<String> because = new LogReader(new Bearers()).read("file", file, sink);
    return new ReadLog(sink.ids, sink.calls, sink.uses, sink.rejected, because);
  }

  private static final class Sink implements LogSink {
    private final List<String> ids = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<RoleUse> uses = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Override
    public void record(
        EventId id, Instant time, Optional<String> account, Optional<String> region) {
      ids.add(id.toString());
    }

    @Override
    public void call(SessionCall call) {
      calls.add(call.id().toString());
    }

    @Override
    public void use(RoleUse use, TrailRecord record) {
      uses.add(use);
    }

    @Override
    public void again() {
      ids.clear();
      calls.clear();
      uses.clear();
      rejected.clear();
    }

    @Override
    public void digest() {}

    @Override
    public void rejected(String because) {
      rejected.add(because);
    }
  }
}
