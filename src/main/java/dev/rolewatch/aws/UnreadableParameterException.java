package dev.rolewatch.aws;

/** The text of a parameter is not known. */
public final class UnreadableParameterException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param because one clause with the parameter's name
   */
  UnreadableParameterException(String because) {
    super(because);
  }
}
