package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepeatedFieldTest {
  private static final String RULE = ": stands twice, and it is not known which one counts";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'eventName':'AssumeRole','eventName':'DescribeInstances'} | eventName",
        "{'a':1,'a':null} | a",
        "{'requestParameters':{'roleArn':'a','x':{},'roleArn':'b'}} | requestParameters.roleArn",
        "{'detail':{'eventName':'a','eventName':'b'}} | detail.eventName",
        "{'resources':[{},{'ARN':'a','ARN':'b'}]} | resources[1].ARN",
        "{'a':[[1],[0,{'b':{'c':1,'c':2}}]]} | a[1][1].b.c",
        "{'x':{'\\u0000':1,'\\u0000':2},'y':1,'y':2} | x.\"\uFFFD\""
      })
  void recordThatNamesAFieldTwiceIsMalformed(String record, String path) throws IOException {
    assertThat(failure(record)).hasMessage(path + RULE);
    assertThat(Inputs.found("[{'eventID':'a'}," + record + ",{'eventID':'b'}]"))
        .containsExactly("a", "! line 1, [1], " + path + RULE, "b");
  }

  @Test
  void idOfTheRecordIsSaidWhereItIsKnown() {
    assertThat(failure("{'a':1,'a':2,'eventID':'id'}").eventId()).contains("id");
    assertThat(failure("{'detail':{'eventID':'id','a':1,'a':2}}").eventId()).contains("id");
    assertThat(failure("{'a':1,'a':2}").eventId()).isEqualTo(Optional.empty());
  }

  @Test
  void fieldsOfTheSameNameInDifferentPlacesAreFine() throws IOException {
    assertThat(Inputs.found("{'eventID':'a','x':{'eventID':1,'y':[{'z':1},{'z':1}]}}"))
        .containsExactly("a");
  }

  @Test
  void textOfJsonThatNamesAFieldTwiceIsNoJson() {
    assertThat(NestedJson.read("{\"a\":1,\"a\":2}").isMissingNode()).isTrue();
  }

  private static MalformedEventException failure(String record) {
    MalformedEventException failure =
        catchThrowableOfType(
            MalformedEventException.class, () -> TrailRecord.parse(Inputs.utf8(record)));
    assertThat(failure).as("the record is malformed").isNotNull();
    return failure;
  }
}
