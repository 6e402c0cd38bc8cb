package dev.rolewatch.ticket;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.ticket.Document.Fact;
import dev.rolewatch.ticket.Document.Facts;
import dev.rolewatch.ticket.Document.Folded;
import dev.rolewatch.ticket.Document.Heading;
import dev.rolewatch.ticket.Document.Items;
import dev.rolewatch.ticket.Document.Link;
import dev.rolewatch.ticket.Document.Links;
import dev.rolewatch.ticket.Document.Paragraph;
import dev.rolewatch.ticket.Document.Steps;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document in the Atlassian Document Format, in which a text is a text: nothing in it is read as
 * markup. Links are defanged all the same, since Jira sends the text by mail, too.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/">
 *     Atlassian Document Format</a>
 */
final class AtlassianDocument implements Medium<ObjectNode> {
  private static final int HEADING = 3;

  static ObjectNode of(Document document) {
    ObjectNode doc = node("doc", new AtlassianDocument().blocks(document));
    return doc.put("version", 1);
  }

  /** With at most so many characters as JSON, which is how Jira keeps it. */
  static ObjectNode of(Document document, int most) {
    return Fitting.of(document)
        .first(AtlassianDocument::of, doc -> doc.toString().length() <= most);
  }

  @Override
  public ObjectNode paragraph(Paragraph paragraph) {
    return paragraph(text(paragraph.text()));
  }

  @Override
  public ObjectNode heading(Heading heading) {
    ObjectNode node = node("heading", Stream.of(text(heading.text())));
    node.putObject("attrs").put("level", HEADING);
    return node;
  }

  @Override
  public ObjectNode facts(Facts facts) {
    return node("table", facts.rows().stream().map(AtlassianDocument::row));
  }

  @Override
  public ObjectNode items(Items items) {
    return list("bulletList", items.texts());
  }

  @Override
  public ObjectNode steps(Steps steps) {
    return list("orderedList", steps.texts());
  }

  @Override
  public ObjectNode links(Links links) {
    return node("bulletList", links.links().stream().map(link -> item(link(link))));
  }

  @Override
  public ObjectNode folded(Folded folded) {
    ObjectNode code = node("codeBlock", Stream.of(object("text").put("text", folded.code())));
    code.putObject("attrs").put("language", "json");
    ObjectNode node = node("expand", Stream.of(code));
    node.putObject("attrs").put("title", folded.title());
    return node;
  }

  private static ObjectNode row(Fact fact) {
    ObjectNode label = node("tableHeader", Stream.of(paragraph(text(fact.label()))));
    ObjectNode text = node("tableCell", Stream.of(paragraph(text(fact.text()))));
    return node("tableRow", Stream.of(label, text));
  }

  private static ObjectNode list(String type, List<String> texts) {
    return node(type, texts.stream().map(text -> item(text(text))));
  }

  private static ObjectNode item(ObjectNode inline) {
    return node("listItem", Stream.of(paragraph(inline)));
  }

  private static ObjectNode paragraph(ObjectNode inline) {
    return node("paragraph", Stream.of(inline));
  }

  /** Never empty, which the format forbids. */
  private static ObjectNode text(String text) {
    return object("text").put("text", Neutral.MAIL.of(text));
  }

  private static ObjectNode link(Link link) {
    ObjectNode node = text(link.text());
    ObjectNode mark = object("link");
    mark.putObject("attrs").put("href", link.url());
    node.putArray("marks").add(mark);
    return node;
  }

  private static ObjectNode node(String type, Stream<? extends JsonNode> content) {
    ObjectNode node = object(type);
    ArrayNode array = node.putArray("content");
    content.forEach(array::add);
    return node;
  }

  private static ObjectNode object(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
