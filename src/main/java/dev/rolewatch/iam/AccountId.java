package dev.rolewatch.iam;

import java.util.regex.Pattern;

/**
 * The id of an AWS account: twelve digits, for example {@code 111111111111}.
 *
 * <p>Published and redacted logs carry other texts in its place ({@code ACCOUNT_ID}, {@code XXXX},
 * ten digits). Those are kept as they are written, because refusing a record for the sake of its
 * account would silence an alert; {@link #isGenuine()} tells them apart.
 */
public record AccountId(String value) {
  /** What may stand for an account, as a regular expression. */
  public static final String FORM = "[A-Za-z0-9_.*-]{1,64}";

  private static final Pattern WRITTEN = Pattern.compile(FORM);
  private static final Pattern GENUINE = Pattern.compile("\\d{12}");

  public AccountId {
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException("an account id has 12 digits, not " + Quoted.of(value));
    }
  }

  /**
   * @throws IllegalArgumentException if the text cannot stand for an account
   */
  public static AccountId parse(String text) {
    return new AccountId(text);
  }

  /** Whether this is an account that can exist, and not a redaction. */
  public boolean isGenuine() {
    return GENUINE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
