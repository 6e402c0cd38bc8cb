package dev.rolewatch.trail;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What texts mean, by their bytes: the same few regions, names and identities stand in record after
 * record, and each is parsed once. It forgets everything when it is full, by number or by bytes.
 */
final class Interned<V> {
  private static final int MOST = 1 << 16;

  /** Longer texts seldom recur, and so many of them would not fit into memory. */
  private static final int LONGEST = 1 << 12;

  private static final int MOST_BYTES = 1 << 23;

  /**
   * Whoever writes texts of one checksum into their calls must not make all of them be compared.
   */
  private static final int MOST_PROBES = 32;

  private final Meaning<V> meaning;
  private final CRC32 checksum = new CRC32();
  private Object[] table = new Object[1 << 10];
  private int size;
  private int bytes;
  private Optional<Entry<V>> last = Optional.empty();

  Interned(Meaning<V> meaning) {
    this.meaning = meaning;
  }

  /** What a text means. */
  interface Meaning<V> {
    V of(byte[] text) throws MalformedEventException;
  }

  private static final class Entry<V> {
    private final byte[] text;
    private final int hash;
    private final V value;

    private Entry(byte[] text, int hash, V value) {
      this.text = text;
      this.hash = hash;
      this.value = value;
    }

    boolean is(byte[] buffer, int from, int to) {
      return text.length == to - from && Arrays.equals(text, 0, text.length, buffer, from, to);
    }
  }

  V get(byte[] buffer, int from, int to) throws MalformedEventException {
    if (to - from > LONGEST) {
      return meaning.of(Arrays.copyOfRange(buffer, from, to));
    }
    if (last.isEmpty() || !last.get().is(buffer, from, to)) { // often it is the one before
      last = Optional.of(entry(buffer, from, to));
    }
    return last.get().value;
  }

  private Entry<V> entry(byte[] buffer, int from, int to) throws MalformedEventException {
    int hash = hash(buffer, from, to);
    int place = hash & (table.length - 1);
    int probes = 0;
    for (Entry<V> entry = at(place); entry != null && probes < MOST_PROBES; entry = at(place)) {
      if (entry.hash == hash && entry.is(buffer, from, to)) {
        return entry;
      }
      place = (place + 1) & (table.length - 1);
      probes++;
    }
    byte[] text = Arrays.copyOfRange(buffer, from, to);
    Entry<V> entry = new Entry<>(text, hash, meaning.of(text));
    if (probes < MOST_PROBES) {
      keep(entry);
    }
    return entry;
  }

  private void keep(Entry<V> entry) {
    if (size == MOST || bytes > MOST_BYTES) {
      size = 0;
      bytes = 0;
      table = new Object[1 << 10];
    } else if (size * 2 >= table.length) {
      grow();
    }
    put(entry);
    size++;
    bytes += entry.text.length;
  }

  @SuppressWarnings("unchecked")
  private Entry<V> at(int place) {
    return (Entry<V>) table[place];
  }

  private void put(Entry<V> entry) {
    int place = entry.hash & (table.length - 1);
    while (table[place] != null) {
      place = (place + 1) & (table.length - 1);
    }
    table[place] = entry;
  }

  private void grow() {
    Object[] all = table;
    table = new Object[all.length * 2];
    for (Object entry : all) {
      if (entry != null) {
        put(cast(entry));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private Entry<V> cast(Object entry) {
    return (Entry<V>) entry;
  }

  /** Every Java computes this checksum several bytes at a time. */
  private int hash(byte[] buffer, int from, int to) {
    checksum.reset();
    checksum.update(buffer, from, to - from);
    int hash = (int) checksum.getValue();
    return hash ^ (hash >>> 15);
  }
}
