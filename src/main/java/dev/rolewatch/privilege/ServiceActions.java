package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actions of one service, in alphabetical order without regard to case. */
final class ServiceActions {
  /** After every letter of a name. */
  private static final char LAST = Character.MAX_VALUE;

  private final List<AwsAction> actions;

  private ServiceActions(List<AwsAction> actions) {
    this.actions = List.copyOf(actions);
  }

  /** Some actions of a service, in any order. */
  static ServiceActions of(Collection<AwsAction> actions) {
    return new ServiceActions(
        actions.stream()
            .sorted(Comparator.comparing(AwsAction::name, String.CASE_INSENSITIVE_ORDER))
            .toList());
  }

  /**
   * Reads the lines of one service.
   *
   * @param service for example {@code lambda}
   * @param lines as {@code actions.txt} has them: resource types first, then actions
   */
  static ServiceActions parse(String service, String lines) {
    Map<String, List<ResourceKind>> kinds = new HashMap<>();
    List<AwsAction> actions = new ArrayList<>();
    lines
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ");
              if (words[0].equals("type")) {
                kinds
                    .computeIfAbsent(words[1], name -> new ArrayList<>())
                    .add(ResourceKind.of(service, words[2]));
              } else {
                actions.add(action(service, words, kinds));
              }
            });
    return new ServiceActions(actions);
  }

  private static AwsAction action(
      String service, String[] words, Map<String, List<ResourceKind>> kinds) {
    List<ResourceKind> own = new ArrayList<>();
    for (int index = 2; index < words.length; index++) {
      String kind = words[index].startsWith("?") ? words[index].substring(1) : words[index];
      own.addAll(kinds.getOrDefault(kind, List.of()));
    }
    return new AwsAction(
        service,
        words[1],
        service + ":" + words[1],
        AccessLevel.of(words[0].charAt(0)),
        List.copyOf(own));
  }

  /**
   * The action of this name, in any case.
   *
   * @param text ends with the name, as {@code iam:passrole} does
   * @param from where the name begins
   */
  Optional<AwsAction> find(String text, int from) {
    int at = firstFrom(text, from, text.length());
    return at < actions.size() && compare(actions.get(at).name(), text, from, text.length()) == 0
        ? Optional.of(actions.get(at))
        : Optional.empty();
  }

  /**
   * The actions that a pattern matches.
   *
   * @param text ends with the pattern, as {@code ec2:Describe*} does
   * @param from where the pattern begins
   */
  List<AwsAction> matching(String text, int from) {
    int literal = from;
    while (literal < text.length() && !Actions.isWildcard(text.charAt(literal))) {
      literal++;
    }
    if (literal == text.length()) {
      return find(text, from).map(List::of).orElse(List.of());
    }
    int end = firstFrom(text.substring(from, literal) + LAST, 0, literal - from + 1);
    List<AwsAction> range = actions.subList(firstFrom(text, from, literal), end);
    boolean isPrefix = literal == text.length() - 1 && text.charAt(literal) == '*';
    return isPrefix ? range : only(Glob.ignoringCase(text.substring(from)), range);
  }

  private static List<AwsAction> only(Glob glob, List<AwsAction> range) {
    List<AwsAction> matching = new ArrayList<>();
    for (AwsAction action : range) {
      if (glob.matches(action.name())) {
        matching.add(action);
      }
    }
    return matching;
  }

  /** All of them. */
  List<AwsAction> all() {
    return actions;
  }

  private int firstFrom(String text, int from, int to) {
    int low = 0;
    int high = actions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(actions.get(middle).name(), text, from, to) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int compare(String name, String text, int from, int to) {
    int length = Math.min(name.length(), to - from);
    for (int at = 0; at < length; at++) {
      int order = lower(name.charAt(at)) - lower(text.charAt(from + at));
      if (order != 0) {
        return order;
      }
    }
    return name.length() - (to - from);
  }

  private static int lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
  }
}
