package dev.rolewatch.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.node.ObjectNode;

/** Records in log files, as different tools leave them. */
public final class TrailFiles {
  private static final int FILES = 5;
  private static final int REPEATED = 40;

  private TrailFiles() {}

  /** The records in several files of several kinds, some of them twice. */
  public static void write(Path folder, List<ObjectNode> records) {
    List<List<ObjectNode>> dealt = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      dealt.add(new ArrayList<>());
    }
    for (int record = 0; record < records.size(); record++) {
      dealt.get(record % FILES).add(records.get(record));
    }
    put(folder, name("eu-central-1", "0215"), gzip(wrapped(dealt.get(0))));
    put(folder, name("eu-central-1", "0220"), gzip(wrapped(dealt.get(1))));
    put(folder, name("eu-central-1", "0610"), bytes(wrapped(dealt.get(2))));
    put(folder, "lake/export.ndjson", bytes(lines(dealt.get(3))));
    put(folder, "lake/array.json", bytes("[" + joined(dealt.get(4)) + "]"));
    put(
        folder,
        name("us-east-1", "0215"),
        gzip(wrapped(records.subList(0, Math.min(REPEATED, records.size())))));
    put(folder, "notes.txt", bytes("no log at all"));
  }

  static String wrapped(Collection<ObjectNode> records) {
    return "{\"Records\":[" + joined(records) + "]}";
  }

  static String lines(Collection<ObjectNode> records) {
    return records.stream().map(record -> record + "\n").collect(Collectors.joining());
  }

  public static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(bytes(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static void put(Path folder, String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String joined(Collection<ObjectNode> records) {
    return records.stream().map(ObjectNode::toString).collect(Collectors.joining(","));
  }

  private static String name(String region, String time) {
    return "111111111111_CloudTrail_%s_20260303T%sZ_%s.json%s"
        .formatted(region, time, region + time, time.equals("0610") ? "" : ".gz");
  }
}
