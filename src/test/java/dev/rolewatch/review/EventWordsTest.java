package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventWordsTest {

  @ParameterizedTest
  @CsvSource({
    "CreateUser, created user, create user",
    "DeleteDBInstance, deleted DB instance, delete DB instance",
    "LeaveOrganization, left organization, leave organization",
    "GetPasswordData, read password data, get password data",
    "ModifySnapshotAttribute, modified snapshot attribute, modify snapshot attribute"
  })
  void namesOfEventsAreWords(String event, String past, String infinitive) {
    assertThat(EventWords.past(event)).isEqualTo(past);
    assertThat(EventWords.infinitive(event)).isEqualTo(infinitive);
  }
}
