package dev.rolewatch.vendors;

import com.networknt.schema.Error;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of what a schema says against a document, what helps. Where a node may be of many types, a schema
 * tells for each of them what is wrong; the types that the node is not of are left out.
 */
final class NearestFaults {
  private static final String WRONG_TYPE = "/properties/type/enum/";
  private static final String CHOICES = "/anyOf/";
  private static final int AS_MANY_AS_HELP = 5;

  private final List<Error> errors;
  private final Set<String> otherTypes;

  NearestFaults(List<Error> errors) {
    this.errors = errors;
    Set<String> wrong =
        errors.stream()
            .map(NearestFaults::path)
            .filter(path -> path.endsWith(WRONG_TYPE))
            .map(NearestFaults::choice)
            .collect(Collectors.toSet());
    this.otherTypes =
        wrong.stream().filter(choice -> hasBetter(choice, wrong)).collect(Collectors.toSet());
  }

  /** The deepest first, for there is where the document was written wrongly. */
  List<String> words() {
    return errors.stream()
        .filter(error -> otherTypes.stream().noneMatch(path(error)::startsWith))
        .sorted(
            Comparator.comparingInt((Error error) -> error.getInstanceLocation().getNameCount())
                .reversed())
        .map(Error::toString)
        .distinct()
        .limit(AS_MANY_AS_HELP)
        .toList();
  }

  /** Whether one of the choices beside this one is of the node's type. */
  private boolean hasBetter(String choice, Set<String> wrong) {
    int end = choice.lastIndexOf(CHOICES) + CHOICES.length();
    String all = choice.substring(0, end);
    return errors.stream()
        .map(NearestFaults::path)
        .filter(path -> path.startsWith(all))
        .map(path -> path.substring(0, path.indexOf('/', end) + 1))
        .anyMatch(beside -> !wrong.contains(beside));
  }

  /** For example {@code /properties/content/items/anyOf/3/}. */
  private static String choice(String path) {
    int choices = path.lastIndexOf(CHOICES);
    return choices < 0
        ? path
        : path.substring(0, path.indexOf('/', choices + CHOICES.length()) + 1);
  }

  private static String path(Error error) {
    return error.getEvaluationPath() + "/";
  }
}
