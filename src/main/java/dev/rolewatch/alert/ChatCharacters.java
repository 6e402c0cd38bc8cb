package dev.rolewatch.alert;

import java.util.regex.Pattern;

/**
 * Spells the markup of chat clients with look-alikes: backslashes and entities mean different
 * things in Slack and Teams, a look-alike means nothing in any of them.
 */
final class ChatCharacters {
  private static final String ACTIVE = "<>`*~[]|&\\";
  private static final String INERT = "‹›ˋ∗∼［］｜＆＼";

  /** {@code @here}, {@code <@U123>}; but not the {@code @} of a mail address. */
  private static final Pattern MENTION =
      Pattern.compile("(?<![A-Za-z0-9])@|@(?=everyone|channel|here)", Pattern.CASE_INSENSITIVE);

  /** {@code _italic_}; but not the underscore in {@code prod_admin}. */
  private static final Pattern EMPHASIS = Pattern.compile("(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

  private static final Pattern EMOJI = Pattern.compile(":(?=[\\w+'-]+:)");

  private ChatCharacters() {}

  static String replaced(String text) {
    StringBuilder inert = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      inert.append(lookAlike(text.charAt(at)));
    }
    String unmentioned = replaced(inert.toString(), '@', MENTION, "＠");
    String unstressed = replaced(unmentioned, '_', EMPHASIS, "＿");
    return replaced(unstressed, ':', EMOJI, "∶");
  }

  private static String replaced(String text, char sign, Pattern active, String inert) {
    return text.indexOf(sign) < 0 ? text : active.matcher(text).replaceAll(inert);
  }

  private static char lookAlike(char unit) {
    int at = ACTIVE.indexOf(unit);
    return at < 0 ? unit : INERT.charAt(at);
  }
}
