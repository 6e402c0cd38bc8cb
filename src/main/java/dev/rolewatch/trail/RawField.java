package dev.rolewatch.trail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields at the top of a record that are looked at before anything is parsed. */
enum RawField {
  EVENT_ID(0, "eventID"),
  EVENT_TIME(1, "eventTime"),
  EVENT_SOURCE(2, "eventSource"),
  EVENT_NAME(3, "eventName"),
  USER_IDENTITY(4, "userIdentity"),
  AWS_REGION(5, "awsRegion"),
  RECIPIENT_ACCOUNT_ID(6, "recipientAccountId"),
  ERROR_CODE(7, "errorCode"),
  ERROR_MESSAGE(8, "errorMessage"),
  READ_ONLY(9, "readOnly"),
  REQUEST_PARAMETERS(10, "requestParameters"),
  RESOURCES(11, "resources"),
  SOURCE_IP_ADDRESS(12, "sourceIPAddress"),
  USER_AGENT(13, "userAgent"),
  DETAIL(14, "detail"),
  RECORDS(15, "Records"),
  EVENTS(16, "Events"),
  QUERY_RESULT_ROWS(17, "QueryResultRows");

  private static final RawField[][] BY_LENGTH = byLength();
  private static final byte[][] NAMES =
      Arrays.stream(values())
          .map(field -> field.name.getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);

  private final int place;
  private final String name;

  RawField(int place, String name) {
    this.place = place;
    this.name = name;
  }

  /** The place of the field of this name, or -1: this is asked for every field of every record. */
  static int find(byte[] text, int from, int to) {
    int length = to - from;
    if (length >= BY_LENGTH.length) {
      return -1;
    }
    for (RawField field : BY_LENGTH[length]) {
      if (isName(NAMES[field.place], text, from)) {
        return field.place;
      }
    }
    return -1;
  }

  /** From the end: most names begin alike. */
  private static boolean isName(byte[] name, byte[] text, int from) {
    for (int at = name.length - 1; at >= 0; at--) {
      if (text[from + at] != name[at]) {
        return false;
      }
    }
    return true;
  }

  /** Where its value stands among those of a record. */
  int place() {
    return place;
  }

  private static RawField[][] byLength() {
    int longest = Arrays.stream(values()).mapToInt(field -> field.name.length()).max().orElse(0);
    RawField[][] fields = new RawField[longest + 1][];
    for (int length = 0; length <= longest; length++) {
      int wanted = length;
      fields[length] =
          Arrays.stream(values())
              .filter(field -> field.name.length() == wanted)
              .toArray(RawField[]::new);
    }
    return fields;
  }
}
