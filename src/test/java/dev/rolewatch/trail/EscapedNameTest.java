package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EscapedNameTest {

  @Test
  void aFieldIsFoundByItsNameHoweverItsLettersAreWritten() throws SurpriseException {
    RawRecord record = scanned("{'user\\u0049dentity':{'type':'Root'},'eventID':'e'}");

    assertThat(record.has(RawField.USER_IDENTITY)).isTrue();
    assertThat(record.isAmbiguous()).isFalse();
  }

  @Test
  void aNameAndItsEscapedTwinAreOneFieldThatStandsTwice() throws SurpriseException {
    assertThat(scanned("{'errorCode':'a','error\\u0043ode':'b'}").isAmbiguous()).isTrue();
  }

  @Test
  void anEscapeInAnotherNameMakesItNoneOfThese() throws SurpriseException {
    RawRecord record = scanned("{'event\\\\u0049D':'e','\\u00zz':1}");

    assertThat(record.has(RawField.EVENT_ID)).isFalse();
  }

  private static RawRecord scanned(String json) throws SurpriseException {
    byte[] text = json.replace('\'', '"').getBytes(UTF_8);
    RawRecord record = new RawRecord();
    assertThat(new RecordScanner().scan(text, 0, text.length, record)).isEqualTo(text.length);
    return record;
  }
}
