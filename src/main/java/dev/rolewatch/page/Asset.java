package dev.rolewatch.page;

import dev.rolewatch.trail.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A script or a style that the page holds.
 *
 * @param tag {@code script} or {@code style}
 * @param text as it stands between the tags
 */
record Asset(String tag, String text) {
  /** The version is that of the dependency in {@code pom.xml}. */
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  Asset {
    if (text.contains("</" + tag)) {
      throw new IllegalArgumentException("a " + tag + " of the page would end early");
    }
  }

  /** Apache ECharts, its licence notice at the top. */
  static Asset charts() {
    return new Asset("script", resource(ECHARTS));
  }

  static Asset script() {
    return new Asset("script", resource("/page/report.js"));
  }

  static Asset style() {
    return new Asset("style", resource("/page/report.css"));
  }

  /** By which a content security policy names it: {@code 'sha256-…'}. */
  String hash() {
    byte[] digest = HexFormat.of().parseHex(Sha256.hex(text));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  /** Line ends are what a browser makes of them before it hashes. */
  private static String resource(String path) {
    try (InputStream content = Asset.class.getResourceAsStream(path)) {
      if (content == null) {
        throw new IllegalStateException("the class path lacks " + path);
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
