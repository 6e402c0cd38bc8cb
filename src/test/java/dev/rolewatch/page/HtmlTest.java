package dev.rolewatch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolewatch.HostileTexts;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class HtmlTest {
  private final StringWriter out = new StringWriter();
  private final Html html = new Html(out);

  @Test
  void whateverIsWrittenIsText() {
    html.leaf(Tag.of("p").with("class", "\"><b>"), "<b>&'");

    assertThat(out.toString())
        .isEqualTo("<p class=\"&quot;&gt;&lt;b&gt;\">&lt;b&gt;&amp;&#39;</p>");
  }

  @Test
  void hiddenCharactersShow() {
    html.leaf("p", "a\u202Eb\u200Bc\u0000d");

    assertThat(out.toString()).isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd</p>");
  }

  @Test
  void noHostileTextMakesAnElement() {
    for (String text : HostileTexts.some(500)) {
      StringWriter one = new StringWriter();
      new Html(one).leaf(Tag.of("p", text), text);

      assertThat(one.toString().chars().filter(it -> it == '<').count()).isEqualTo(2);
      assertThat(one.toString().chars().filter(it -> it == '"').count()).isEqualTo(2);
    }
  }

  @Test
  void dataDoesNotEndItsScript() {
    html.data("data", "{\"a\":\"</script><b>\"}");

    assertThat(out.toString()).contains("\\u003c/script>\\u003cb>").doesNotContain("<b>");
  }

  @Test
  void nothingThatActsCanBeNamed() {
    assertThatThrownBy(() -> Tag.of("iframe")).hasMessageContaining("iframe");
    assertThatThrownBy(() -> Tag.of("p").with("onclick", "x")).hasMessageContaining("onclick");
    assertThatThrownBy(() -> Tag.of("p").with("style", "x")).hasMessageContaining("style");
    assertThatThrownBy(() -> Tag.of("a").with("href", "https://evil.example"))
        .hasMessageContaining("leaves the page");
  }
}
