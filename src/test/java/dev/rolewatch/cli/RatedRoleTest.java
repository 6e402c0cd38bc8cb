package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.privilege.Verdict;
import dev.rolewatch.trust.TrustFinding;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatedRoleTest {
  private static final Optional<Instant> LATE = Optional.of(Instant.parse("2026-03-03T02:14:00Z"));
  private static final Optional<Instant> EARLY = Optional.of(Instant.parse("2025-11-20T10:00:00Z"));

  @Test
  void theStrongestComeFirstThenThoseUsedLastThenByName() {
    List<RatedRole> sorted =
        List.of(
            role("z", Level.ADMIN, LATE),
            role("b", Level.ADMIN, EARLY),
            role("C", Level.ADMIN, EARLY),
            role("a", Level.ADMIN, Optional.empty()),
            role("u", Level.UNDETERMINED, Optional.empty()),
            role("e", Level.ESCALATION, LATE),
            role("h", Level.HIGH, LATE),
            role("m", Level.MEDIUM, LATE),
            role("l", Level.LOW, LATE),
            role("n", Level.NONE, LATE));
    List<RatedRole> mixed = new ArrayList<>(sorted);
    Collections.shuffle(mixed, new Random(3));

    assertThat(RoleReport.of(mixed, role -> true, List.of()).shown()).isEqualTo(sorted);
  }

  @Test
  void threeReasonsAreShownAndTheOthersCounted() {
    List<Reason> reasons =
        Stream.of("one", "two", "three", "four", "five").map(Reason::of).toList();
    RatedRole role =
        new RatedRole(arn("strong"), new Verdict(Level.HIGH, reasons), List.of(), LATE);

    assertThat(text(role)).contains("- three\n").contains("- and 2 more\n").doesNotContain("four");
  }

  @Test
  void whoMayTakeItIsToldBelowTheReasons() {
    TrustFinding open =
        new TrustFinding(
            TrustFinding.Kind.ANY_PRINCIPAL,
            "anybody in any AWS account may take it",
            Optional.of("statement 2"));
    RatedRole role =
        new RatedRole(arn("open"), Verdict.of(Level.LOW, Reason.of("little")), List.of(open), LATE);

    assertThat(text(role))
        .contains("trust: anybody in any AWS account may take it (statement 2)\n");
    assertThat(RoleJson.line(role))
        .isEqualTo(
            "{\"arn\":\"arn:aws:iam::111111111111:role/open\",\"name\":\"open\",\"level\":\"LOW\","
                + "\"reasons\":[{\"because\":\"little\"}],\"trust\":[{\"finding\":\"any-principal\","
                + "\"because\":\"anybody in any AWS account may take it\","
                + "\"statement\":\"statement 2\"}],\"lastUsedAt\":\"2026-03-03T02:14:00Z\"}\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"=cmd, '=cmd", "+1, '+1", "-1, '-1", "@x, '@x", "plain, plain"})
  void aNameThatIsAFormulaIsTextInASpreadsheet(String name, String cell) {
    assertThat(RolesCsv.row(role(name, Level.NONE, LATE)).split(",", -1)[1]).isEqualTo(cell);
  }

  @Test
  void aFieldWithACommaOrAQuoteIsQuotedAndALineEndsWithCrLf() {
    Reason reason =
        new Reason(
            Optional.of("put-role-policy"),
            "allows \"all\", and more",
            Optional.of("deploy"),
            Optional.empty());
    RatedRole role =
        new RatedRole(arn("a"), Verdict.of(Level.ADMIN, reason), List.of(), Optional.empty());

    assertThat(RolesCsv.row(role))
        .isEqualTo(
            "ADMIN,a,111111111111,,put-role-policy,\"allows \"\"all\"\", and more (deploy,"
                + " put-role-policy)\",,arn:aws:iam::111111111111:role/a\r\n");
  }

  private static String text(RatedRole role) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    RolesFormat.TEXT.print(RoleReport.of(List.of(role), any -> true, List.of()), out);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static RatedRole role(String name, Level level, Optional<Instant> lastUsed) {
    return new RatedRole(arn(name), Verdict.of(level, Reason.of("so")), List.of(), lastUsed);
  }

  private static RoleArn arn(String name) {
    return RoleArn.parse("arn:aws:iam::111111111111:role/" + name);
  }
}
