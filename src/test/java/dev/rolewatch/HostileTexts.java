package dev.rolewatch;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Texts as an attacker would choose them: markup, links and hidden characters among letters. */
public final class HostileTexts extends DomainContextBase {
  private static final int SEED = 20_260_303;
  private static final int MOST_PIECES = 6;
  private static final List<String> LETTERS = List.of(" ", " ", "a", "7", "Z9", " and ", ".", ",");
  private static final List<String> PIECES = HostilePieces.all();

  /**
   * Every piece alone, then pieces and letters combined, and some that are blank or empty; always
   * the same ones.
   *
   * @param combined how many are combined
   */
  public static List<String> some(int combined) {
    Random random = new Random(SEED);
    Stream<String> mixed = IntStream.range(0, combined).mapToObj(at -> combined(random));
    return Stream.of(PIECES.stream(), mixed, Stream.of("", " ", "\n"))
        .flatMap(texts -> texts)
        .toList();
  }

  /** Texts of so many characters, each of a kind that grows when it is made harmless. */
  public static List<String> veryLong(int length) {
    return Stream.of(
            "x", "x ", "\uD83D\uDE00", "`", "|", "{a", "a.a/", "\"\\", "\u0001", "&", "[code]")
        .map(unit -> unit.repeat(length / unit.length()))
        .toList();
  }

  @Provide
  public Arbitrary<String> texts() {
    Arbitrary<String> letters = Arbitraries.strings().alpha().numeric().ofMaxLength(6);
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(PIECES)),
            Tuple.of(2, letters),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(3)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static String combined(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(MOST_PIECES); left > 0; left--) {
      text.append(LETTERS.get(random.nextInt(LETTERS.size())));
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
