package dev.rolewatch.cli;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.TopicMessage;
import java.io.PrintStream;
import java.util.function.Function;

/** Prints what people get, one after the other. */
final class PageTerminal implements Terminal {
  private final PrintStream out;
  private final String separator;
  private final Function<Alert, String> ofAlert;
  private final Function<TopicMessage, String> ofNotice;
  private String before = "";

  /**
   * @param separator stands between two
   */
  PageTerminal(
      PrintStream out,
      String separator,
      Function<Alert, String> ofAlert,
      Function<TopicMessage, String> ofNotice) {
    this.out = out;
    this.separator = separator;
    this.ofAlert = ofAlert;
    this.ofNotice = ofNotice;
  }

  @Override
  public void people(Alert alert) {
    page(ofAlert.apply(alert));
  }

  @Override
  public void people(TopicMessage notice) {
    page(ofNotice.apply(notice));
  }

  private void page(String text) {
    out.print(before + text);
    before = separator;
  }
}
