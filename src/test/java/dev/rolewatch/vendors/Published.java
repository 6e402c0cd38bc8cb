package dev.rolewatch.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a vendor publishes within an npm package. It is fetched on first use and kept below
 * {@code target/vendors}; {@code src/test/vendors/packages} pins the packages.
 */
enum Published {
  GITHUB("@octokit/openapi", "generated/api.github.com.json"),
  DOCUMENT_FORMAT("@atlaskit/adf-schema", "dist/json-schema/v1/full.json");

  private static final String FETCH = Path.of("src", "test", "vendors", "fetch").toString();

  private final String from;
  private final String file;

  Published(String from, String file) {
    this.from = from;
    this.file = file;
  }

  /** The content. */
  String text() {
    try {
      return Files.readString(fetched());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while fetching " + from, e);
    }
  }

  private Path fetched() throws IOException, InterruptedException {
    Process fetch =
        new ProcessBuilder("bash", FETCH, from, file).redirectError(Redirect.INHERIT).start();
    String path = new String(fetch.getInputStream().readAllBytes(), UTF_8).strip();
    if (fetch.waitFor() != 0) {
      throw new IOException(file + " of " + from + " could not be fetched; see above");
    }
    return Path.of(path);
  }
}
