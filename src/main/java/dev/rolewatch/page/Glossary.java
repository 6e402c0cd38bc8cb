package dev.rolewatch.page;

/** What the page's own words mean, for whoever gets it by mail. */
final class Glossary {
  private static final String[][] WORDS = {
    {"◆ change", "a call that succeeded and writes, by the access level that AWS gives its action"},
    {"✕ denied", "a call that was refused"},
    {"▲ …", "a call that a reader should look at, whether it succeeded or not:"},
    {"self escalation", "gives its own role more rights"},
    {"principal access", "makes or takes credentials of another identity"},
    {"new passrole", "starts something that can have another role in it"},
    {"existing passrole", "acts through something that has a role already"},
    {"identity, permissions", "changes who may do what"},
    {"credential access", "reads or makes secrets and credentials"},
    {"logging tampering", "stops or weakens the record of what is done"},
    {"destruction", "destroys, or leaves, without return"},
    {"resource exposure", "opens a resource to others"},
    {"data access", "reads content in bulk"},
    {
      "critical, high, medium, low",
      "the severity of the alert that is due for the session's beginning"
    },
    {"no alert", "none is due: the details say why"},
    {"not known", "how the session began is not in these logs"},
    {
      "certain, likely, claimed",
      "how sure it is who was behind a session: AWS vouches for it, a trusted party does, or"
          + " nobody but the session's own name"
    },
    {"record 8 of F5", "where CloudTrail's record stands: file 5 of the table of files"},
  };

  private Glossary() {}

  static void write(Html html) {
    html.in(
        Tag.of("details", "glossary"),
        () -> {
          html.leaf("summary", "What the words mean");
          html.in(
              Tag.of("dl", "facts"),
              () -> {
                for (String[] word : WORDS) {
                  html.in(
                      Tag.of("div"),
                      () -> {
                        html.leaf("dt", word[0]);
                        html.leaf("dd", word[1]);
                      });
                }
              });
        });
    html.line();
  }
}
