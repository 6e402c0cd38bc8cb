package dev.rolewatch.alert;

import dev.rolewatch.history.News;
import dev.rolewatch.history.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the reader of an alert should know of how it came about, in plain sentences. */
record Notes(
    Ruling ruling,
    Optional<String> storeFailure,
    Optional<String> expectedUsesProblem,
    Optional<ExpectedUse> runOut) {

  List<String> sentences() {
    List<String> notes = new ArrayList<>();
    folded().ifPresent(notes::add);
    toldAgain().ifPresent(notes::add);
    runOut
        .map(
            entry ->
                "This was an expected use (%s) until %s; the entry has run out"
                    .formatted(entry.reason(), Times.full(entry.until())))
        .ifPresent(notes::add);
    expectedUsesProblem.ifPresent(
        problem -> notes.add("Nothing counts as an expected use: " + problem));
    storeFailure.ifPresent(
        because ->
            notes.add(
                "Not folded and not joined with other events (%s): it may repeat another alert, and"
                        .formatted(because)
                    + " the person behind a chain of sessions may be missing"));
    return notes;
  }

  private Optional<String> folded() {
    int more = ruling.repeated().count() - 1;
    return more == 0
        ? Optional.empty()
        : Optional.of(
            "Since %s the same caller used the role %s in the same way, without an alert for each"
                .formatted(
                    Times.full(ruling.repeated().firstAt()),
                    more == 1 ? "once more" : more + " times more"));
  }

  private Optional<String> toldAgain() {
    List<String> why = new ArrayList<>();
    add(why, News.AFTER_REFUSAL, "the same was refused shortly before");
    add(why, News.WITHOUT_MFA_NOW, "the uses before had MFA and this one has not");
    add(why, News.OTHER_NETWORK, "it comes from another network than the use before");
    add(why, News.OTHER_CLIENT, "it is made with another client than the use before");
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of("It has an alert of its own because " + String.join("; ", why));
  }

  private void add(List<String> why, News news, String words) {
    if (ruling.news().contains(news)) {
      why.add(words);
    }
  }
}
