package dev.rolewatch.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Records, dealt to files at random and read. */
final class DealtTrail {
  private DealtTrail() {}

  static List<LogFile> files(Random random, List<ObjectNode> records) {
    List<LogFile> files = new ArrayList<>();
    for (int from = 0; from < records.size(); ) {
      int to = Math.min(records.size(), from + 1 + random.nextInt(80));
      List<ObjectNode> some = records.subList(from, to);
      byte[] content =
          random.nextBoolean()
              ? TrailFiles.gzip(TrailFiles.wrapped(some))
              : TrailFiles.bytes(TrailFiles.lines(some));
      files.add(
          new LogFile("file-" + from, content.length, () -> new ByteArrayInputStream(content)));
      from = to;
    }
    return files;
  }

  static Review read(List<LogFile> files) {
    return read(files, Keeping.RECORDS);
  }

  static Review read(List<LogFile> files, Keeping keeping) {
    return read(files, keeping, 1);
  }

  static Review read(List<LogFile> files, Keeping keeping, int threads) {
    try {
      return new LogReading(threads, keeping, file -> {}).read(files);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String json(Review review) {
    return new String(bytes(review), StandardCharsets.UTF_8);
  }

  static byte[] bytes(Review review) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PartJson.write(review, bytes);
    return bytes.toByteArray();
  }
}
