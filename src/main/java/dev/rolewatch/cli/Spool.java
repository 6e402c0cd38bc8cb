package dev.rolewatch.cli;

import dev.rolewatch.alert.Outcome;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The outcomes of a run in the order of the input, kept in a file that only its owner can read: of
 * the uses of roles only the place, since what becomes of them is known when all input is read.
 */
final class Spool implements AutoCloseable {
  private static final byte USE = 0;
  private static final byte QUIET = 1;
  private static final byte REJECTED = 2;

  private final Path file;
  private final DataOutputStream out;

  private Spool(Path file, DataOutputStream out) {
    this.file = file;
    this.out = out;
  }

  static Spool open() throws IOException {
    Path file = Files.createTempFile("rolewatch-", ".spool");
    return new Spool(
        file, new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
  }

  /**
   * A use of a role, whose outcome will be known.
   *
   * @throws UncheckedIOException if the file cannot be written, so that it is not taken for a fault
   *     of the input
   */
  void use() {
    try {
      out.writeByte(USE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A record whose outcome is known.
   *
   * @throws UncheckedIOException as {@link #use} does
   */
  void known(Outcome outcome) {
    try {
      out.writeByte(outcome instanceof Outcome.Rejected ? REJECTED : QUIET);
      write(outcome.eventId().orElse(""));
      write(outcome.because());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells everything in the order of the input.
   *
   * @param uses is told the place of each use among the uses
   * @param others is told the outcome of every other record
   */
  void replay(IntConsumer uses, Consumer<Outcome> others) throws IOException {
    out.flush();
    int place = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int kind = in.read(); kind >= 0; kind = in.read()) {
        if (kind == USE) {
          uses.accept(place++);
        } else {
          others.accept(known(kind, in));
        }
      }
    } catch (EOFException cut) {
      throw new IOException("the temporary file %s was cut".formatted(file), cut);
    }
  }

  private static Outcome known(int kind, DataInputStream in) throws IOException {
    Optional<String> eventId = Optional.of(read(in)).filter(id -> !id.isEmpty());
    String because = read(in);
    return kind == REJECTED
        ? new Outcome.Rejected(eventId, because)
        : new Outcome.Quiet(eventId, Optional.empty(), Optional.empty(), because);
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
