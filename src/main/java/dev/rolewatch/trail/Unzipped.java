package dev.rolewatch.trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Input as it was before gzip, if it was gzipped, in UTF-8 and without a byte order mark. */
public final class Unzipped {
  private static final byte[] GZIP = {(byte) 0x1F, (byte) 0x8B};
  private static final int BUFFER = 1 << 15;

  private Unzipped() {}

  public static InputStream of(InputStream source) throws IOException {
    PushbackInputStream plain = new PushbackInputStream(source, GZIP.length);
    boolean gzipped = startsWith(plain, GZIP);
    return Encoding.toUtf8(gzipped ? new Whole(new Members(plain)) : plain);
  }

  private static boolean startsWith(PushbackInputStream input, byte[] expected) throws IOException {
    byte[] found = input.readNBytes(expected.length);
    input.unread(found);
    return Arrays.equals(found, expected);
  }

  /**
   * Says so when something follows that is no member: {@link GZIPInputStream} takes whatever comes
   * after a member and is damaged for its end.
   */
  private static final class Whole extends GZIPInputStream {
    /** Checksum and length of the last member. */
    private static final int TRAILER = 8;

    private final Members members;

    private Whole(Members members) throws IOException {
      super(members, BUFFER);
      this.members = members;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      if (count < 0 && (inf.getRemaining() > TRAILER || members.read() >= 0)) {
        throw new ZipException("what follows the compressed data is none");
      }
      return count;
    }
  }

  /**
   * Says that more is available until the end is there: {@link GZIPInputStream} takes an answer of
   * 0, which a pipe or a socket may give at any time, for the last member's end.
   */
  private static final class Members extends PushbackInputStream {

    private Members(InputStream source) {
      super(source, 1);
    }

    @Override
    public int available() throws IOException {
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return Math.max(1, super.available());
    }
  }
}
