package dev.rolewatch.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** What one Gitea knows and keeps: its settings, its database and its repositories. */
record GiteaFolder(Path installation, Path data, URI url) {

  /** A new one below {@code target/gitea-data}; its server sends no mail and runs no jobs. */
  static GiteaFolder make() {
    Path installation = GiteaInstallation.folder();
    int port = LoopbackPort.free();
    try {
      Path all = Files.createDirectories(Installation.BASE.resolve("target/gitea-data"));
      Path data = Files.createTempDirectory(all, "gitea");
      URI url = URI.create("http://127.0.0.1:" + port + "/");
      GiteaFolder folder = new GiteaFolder(installation, data, url);
      Files.writeString(folder.settings(), folder.written());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts one of Gitea's commands on this folder.
   *
   * @see <a href="https://docs.gitea.com/administration/command-line">its command line</a>
   */
  RunningProgram start(String... command) {
    String program = installation.resolve("gitea").toString();
    return RunningProgram.start(
        Stream.concat(Stream.of(program, "--config", settings().toString()), Stream.of(command))
            .toList(),
        data,
        Map.of(
            "HOME", data.toString(), "PATH", System.getenv("PATH"), "USER", "gitea", "LANG", "C"),
        line -> {});
  }

  /** Runs one that ends; what it said. */
  String run(String... command) {
    try (RunningProgram program = start(command)) {
      int code = program.ended().join();
      if (code != 0) {
        throw new RealPartException(
            "gitea " + List.of(command) + " ended with " + code + ":\n" + program.said());
      }
      return program.said();
    } catch (CompletionException e) {
      throw new RealPartException("gitea " + List.of(command) + " was interrupted", e);
    }
  }

  private Path settings() {
    return data.resolve("app.ini");
  }

  /** See <a href="https://docs.gitea.com/administration/config-cheat-sheet">its settings</a>. */
  private String written() {
    return """
        APP_NAME = Tickets
        RUN_MODE = prod
        WORK_PATH = %1$s
        ; in containers and in CI the tests may be run by root
        I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true

        [server]
        HTTP_ADDR = %2$s
        HTTP_PORT = %3$d
        ROOT_URL = %4$s
        STATIC_ROOT_PATH = %5$s
        OFFLINE_MODE = true
        DISABLE_SSH = true

        [database]
        DB_TYPE = sqlite3

        [security]
        INSTALL_LOCK = true

        [service]
        DISABLE_REGISTRATION = true

        [log]
        MODE = console
        LEVEL = Warn

        [mailer]
        ENABLED = false

        [actions]
        ENABLED = false

        [packages]
        ENABLED = false

        [cron]
        ENABLED = false

        [indexer]
        ISSUE_INDEXER_TYPE = db
        """
        .formatted(data, url.getHost(), url.getPort(), url, installation.resolve("static"));
  }
}
