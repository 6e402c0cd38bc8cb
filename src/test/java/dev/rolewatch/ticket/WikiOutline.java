package dev.rolewatch.ticket;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.mylyn.wikitext.confluence.ConfluenceLanguage;
import org.eclipse.mylyn.wikitext.parser.Attributes;
import org.eclipse.mylyn.wikitext.parser.DocumentBuilder;
import org.eclipse.mylyn.wikitext.parser.LinkAttributes;
import org.eclipse.mylyn.wikitext.parser.MarkupParser;

/**
 * What Eclipse Mylyn WikiText makes of a text in the notation of Confluence, which Jira's is of.
 * All text that stands together is one node.
 */
final class WikiOutline extends DocumentBuilder {
  private final List<String> nodes = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private WikiOutline() {}

  static WikiOutline of(String wiki) {
    WikiOutline outline = new WikiOutline();
    MarkupParser parser = new MarkupParser(new ConfluenceLanguage(), outline);
    parser.parse(wiki);
    return outline;
  }

  /** Beginnings and ends of blocks and spans, links, images and texts. */
  List<String> nodes() {
    return List.copyOf(nodes);
  }

  /** The texts, and what stands in a block of code. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  @Override
  public void beginDocument() {
    node("document");
  }

  @Override
  public void endDocument() {
    node("end");
  }

  @Override
  public void beginBlock(BlockType type, Attributes attributes) {
    node(type.name());
  }

  @Override
  public void endBlock() {
    node("end");
  }

  @Override
  public void beginSpan(SpanType type, Attributes attributes) {
    node(type + (attributes instanceof LinkAttributes link ? " " + link.getHref() : ""));
  }

  @Override
  public void endSpan() {
    node("end");
  }

  @Override
  public void beginHeading(int level, Attributes attributes) {
    node("heading " + level);
  }

  @Override
  public void endHeading() {
    node("end");
  }

  @Override
  public void characters(String characters) {
    text.append(characters);
  }

  @Override
  public void entityReference(String entity) {
    node("entity " + entity);
  }

  @Override
  public void image(Attributes attributes, String url) {
    node("image " + url);
  }

  @Override
  public void link(Attributes attributes, String hrefOrHashName, String linkText) {
    node("link " + linkText + " " + hrefOrHashName);
  }

  @Override
  public void imageLink(
      Attributes linkAttributes, Attributes imageAttributes, String href, String imageUrl) {
    node("image " + imageUrl + " " + href);
  }

  @Override
  public void acronym(String acronym, String definition) {
    node("acronym");
  }

  @Override
  public void lineBreak() {
    node("line break");
  }

  @Override
  public void charactersUnescaped(String literal) {
    node("unescaped " + literal);
  }

  @Override
  public void horizontalRule() {
    node("rule");
  }

  private void node(String node) {
    if (text.length() > 0) {
      nodes.add("text");
      texts.add(text.toString());
      text.setLength(0);
    }
    nodes.add(node);
  }
}
