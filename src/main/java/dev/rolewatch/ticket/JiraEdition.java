package dev.rolewatch.ticket;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What differs between the two Jiras. */
enum JiraEdition {
  /** Descriptions are documents; searches are by the enhanced search. */
  CLOUD("/rest/api/3", "/search/jql") {
    @Override
    JsonNode text(Document document) {
      return AtlassianDocument.of(document, TEXT);
    }
  },
  /** Descriptions are wiki text. */
  DATA_CENTER("/rest/api/2", "/search") {
    @Override
    JsonNode text(Document document) {
      return JsonNodeFactory.instance.stringNode(JiraWiki.of(document, TEXT));
    }
  };

  /** The most characters of a description and of a comment, as Jira is delivered. */
  private static final int TEXT = 32_767;

  private final String root;
  private final String search;

  JiraEdition(String root, String search) {
    this.root = root;
    this.search = search;
  }

  /** Before every path. */
  String root() {
    return root;
  }

  /** The path of searches, after the root. */
  String search() {
    return search;
  }

  /** What stands in a description or a comment. */
  abstract JsonNode text(Document document);
}
