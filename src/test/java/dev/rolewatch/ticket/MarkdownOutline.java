package dev.rolewatch.ticket;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What commonmark-java makes of a text, with GitHub's extensions.
 *
 * @param nodes kinds of nodes with what matters of them, indented as they contain each other; all
 *     text that stands together is one node
 * @param texts of the nodes that hold text, which are not code
 * @param codes of the spans of code
 * @param blocks of the blocks of code
 */
record MarkdownOutline(
    List<String> nodes, List<String> texts, List<String> codes, List<String> blocks) {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          AutolinkExtension.create(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create(),
          FootnotesExtension.builder().inlineFootnotes(true).build());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  static MarkdownOutline of(String markdown) {
    MarkdownOutline outline =
        new MarkdownOutline(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    outline.add(PARSER.parse(markdown), "");
    return outline;
  }

  private void add(Node node, String indent) {
    nodes.add(indent + kind(node));
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text part) {
        text.append(part.getLiteral());
      } else {
        addText(text, indent);
        add(child, indent + " ");
      }
    }
    addText(text, indent);
  }

  private void addText(StringBuilder text, String indent) {
    if (text.length() > 0) {
      nodes.add(indent + " text");
      texts.add(text.toString());
      text.setLength(0);
    }
  }

  private String kind(Node node) {
    String name = node.getClass().getSimpleName();
    if (node instanceof Code code) {
      codes.add(code.getLiteral());
    }
    if (node instanceof FencedCodeBlock block) {
      blocks.add(block.getLiteral());
      return name + " " + block.getInfo();
    }
    if (node instanceof Link link) {
      return name + " " + link.getDestination();
    }
    if (node instanceof HtmlBlock html) {
      return name + " " + html.getLiteral();
    }
    if (node instanceof HtmlInline html) {
      return name + " " + html.getLiteral();
    }
    if (node instanceof Heading heading) {
      return name + " " + heading.getLevel();
    }
    return node instanceof OrderedList list ? name + " " + list.getMarkerStartNumber() : name;
  }
}
