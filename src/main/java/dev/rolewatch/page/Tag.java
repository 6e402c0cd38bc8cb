package dev.rolewatch.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element's name and attributes. Names are few and ours; whatever a value holds stays a value.
 * Nothing that could act is among them: no handlers, no styles, no links that leave the page.
 */
record Tag(String name, List<Attribute> attributes) {
  private static final Set<String> NAMES =
      Set.of(
          ("html head meta title body header main footer nav section article div p span h1 h2 h3"
                  + " a ul li dl dt dd table caption thead tbody tr th td details summary pre code"
                  + " time strong bdi button label select option input noscript")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("id class lang charset name content http-equiv href scope colspan datetime role hidden"
                  + " open value type for autocomplete tabindex")
              .split(" "));

  Tag {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no element of the page is called " + name);
    }
    attributes = List.copyOf(attributes);
  }

  /** A name with a value; texts in a value are escaped when it is written. */
  record Attribute(String name, String value) {
    Attribute {
      if (!ATTRIBUTES.contains(name) && !name.matches("(aria|data)-[a-z]+")) {
        throw new IllegalArgumentException("no attribute of the page is called " + name);
      }
      if (name.equals("href") && !value.startsWith("#")) {
        throw new IllegalArgumentException("no link leaves the page");
      }
    }
  }

  static Tag of(String name) {
    return new Tag(name, List.of());
  }

  static Tag of(String name, String css) {
    return of(name).with("class", css);
  }

  /** A box that scrolls where there is no room for what is in it, by the keyboard, too. */
  static Tag scrolling(String label) {
    return of("div", "scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", label);
  }

  Tag id(String id) {
    return with("id", id);
  }

  Tag with(String attribute, String value) {
    return new Tag(
        name,
        Stream.concat(attributes.stream(), Stream.of(new Attribute(attribute, value))).toList());
  }
}
