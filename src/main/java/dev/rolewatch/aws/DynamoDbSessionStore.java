package dev.rolewatch.aws;

import dev.rolewatch.history.Kept;
import dev.rolewatch.history.Key;
import dev.rolewatch.history.Reminder;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.StoreUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The session store in one DynamoDB table; {@link StoredValue} and {@link StoredReminder} say what
 * an item looks like. Every read is consistent.
 *
 * <p>A value of another type than its key's, such as one of an older version of the program, counts
 * as absent: it is logged, and the next {@code put} writes over it.
 */
public final class DynamoDbSessionStore implements SessionStore {
  /** DynamoDB takes so many writes in one batch. */
  private static final int MOST_AT_ONCE = 25;

  private static final int TRIES = 5;

  private final DynamoDbClient dynamoDb;
  private final String table;

  /**
   * @param dynamoDb of {@link AwsClients#dynamoDb()}, which does not wait long
   * @param table the name of the table
   */
  public DynamoDbSessionStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public <T> Optional<Kept<T>> find(Key<T> key) throws StoreUnavailableException {
    Map<String, AttributeValue> item =
        ask(
            () ->
                dynamoDb
                    .getItem(
                        get -> get.tableName(table).key(StoredValue.key(key)).consistentRead(true))
                    .item());
    return StoredValue.read(key, item);
  }

  @Override
  public <T> boolean put(Key<T> key, Optional<Kept<T>> last, T value, Instant forgetAt)
      throws StoreUnavailableException {
    Writing<T> writing = new Writing<>(key, value, forgetAt, UUID.randomUUID().toString());
    Optional<Map<String, AttributeValue>> another =
        write(writing, last.map(Kept::version).orElse(0L));
    if (last.isEmpty() && another.filter(item -> isUnreadable(key, item)).isPresent()) {
      another = write(writing, StoredValue.version(another.get()));
    }
    return another.isEmpty();
  }

  private static boolean isUnreadable(Key<?> key, Map<String, AttributeValue> item) {
    return StoredValue.read(key, item).isEmpty();
  }

  /**
   * @param id of this call of {@code put}: when the SDK tries again because an answer was late, and
   *     is refused because its own first try was written, it is known by this
   */
  private record Writing<T>(Key<T> key, T value, Instant forgetAt, String id) {

    Map<String, AttributeValue> item(long version) {
      return StoredValue.item(key, value, version, forgetAt, id);
    }
  }

  /**
   * Writes if the item still has this version; 0 is none.
   *
   * @return what somebody else has written; empty if this is written
   */
  private Optional<Map<String, AttributeValue>> write(Writing<?> writing, long version)
      throws StoreUnavailableException {
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table)
            .item(writing.item(version + 1))
            .expressionAttributeNames(Map.of("#version", StoredValue.VERSION))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (version == 0) {
      put.conditionExpression("attribute_not_exists(#version)");
    } else {
      put.conditionExpression("#version = :last")
          .expressionAttributeValues(Map.of(":last", StoredValue.number(version)));
    }
    return ask(
        () -> {
          try {
            dynamoDb.putItem(put.build());
            return Optional.empty();
          } catch (ConditionalCheckFailedException refused) {
            return Optional.of(refused.item())
                .filter(there -> !StoredValue.isWrittenBy(writing.id(), there));
          }
        });
  }

  @Override
  public <T> void remind(Reminder<T> reminder, Instant forgetAt) throws StoreUnavailableException {
    Map<String, AttributeValue> item = StoredReminder.item(reminder, forgetAt);
    ask(() -> dynamoDb.putItem(put -> put.tableName(table).item(item)));
  }

  @Override
  public <T> List<Reminder<T>> due(Reminder.Agenda<T> list, Instant until, int most)
      throws StoreUnavailableException {
    QueryRequest query =
        StoredReminder.dueUntil(list, until)
            .tableName(table)
            .consistentRead(true)
            .limit(most)
            .build();
    return ask(
        () ->
            dynamoDb.queryPaginator(query).items().stream()
                .flatMap(item -> StoredReminder.read(list, item).stream())
                .limit(most)
                .toList());
  }

  @Override
  public void done(List<? extends Reminder<?>> reminders) throws StoreUnavailableException {
    for (int from = 0; from < reminders.size(); from += MOST_AT_ONCE) {
      int to = Math.min(from + MOST_AT_ONCE, reminders.size());
      remove(
          reminders.subList(from, to).stream()
              .map(reminder -> StoredReminder.key(reminder))
              .map(key -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build())
              .toList());
    }
  }

  private void remove(List<WriteRequest> requests) throws StoreUnavailableException {
    List<WriteRequest> rest = requests;
    for (int tried = 0; tried < TRIES && !rest.isEmpty(); tried++) {
      Map<String, List<WriteRequest>> batch = Map.of(table, rest);
      rest =
          ask(() -> dynamoDb.batchWriteItem(write -> write.requestItems(batch)))
              .unprocessedItems()
              .getOrDefault(table, List.of());
    }
    if (!rest.isEmpty()) {
      throw new StoreUnavailableException("the session store is too busy");
    }
  }

  private static <A> A ask(Supplier<A> call) throws StoreUnavailableException {
    try {
      return call.get();
    } catch (SdkException failure) {
      throw new StoreUnavailableException(
          "the session store " + SdkFailure.predicate(failure), failure);
    }
  }
}
