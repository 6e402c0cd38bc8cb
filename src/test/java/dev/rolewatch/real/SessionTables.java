package dev.rolewatch.real;

import dev.rolewatch.situations.Template;
import java.net.URI;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import tools.jackson.databind.JsonNode;

/** A DynamoDB in which session tables are made, each as {@code template.yaml} makes it. */
public final class SessionTables {
  /** What DynamoDB Local is content with. */
  public static final AwsCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "no-secret"));

  private static final JsonNode DRAWING = Template.properties("SessionTable");

  private final AwsEndpoint aws;

  SessionTables(AwsEndpoint aws) {
    this.aws = aws;
  }

  /** Where DynamoDB is, for a client of one's own or a {@link FaultyEndpoint}. */
  public AwsEndpoint aws() {
    return aws;
  }

  /** A client that is in no hurry. */
  public DynamoDbClient client() {
    return client(aws);
  }

  /** The same by another road. */
  public static DynamoDbClient client(AwsEndpoint road) {
    return client(road.address(), limits -> {});
  }

  /**
   * Makes an empty table of this name; if there is one already, that is removed. It forgets
   * nothing: the events of the tests are long past, and DynamoDB Local would remove at once what is
   * remembered of them.
   */
  public void make(String name) {
    try (DynamoDbClient client = client()) {
      if (client.listTablesPaginator().tableNames().stream().anyMatch(name::equals)) {
        client.deleteTable(delete -> delete.tableName(name));
      }
      client.createTable(drawn(name));
    }
  }

  /** The attribute by which the template's table forgets. */
  public static String forgetsBy() {
    return DRAWING.at("/TimeToLiveSpecification/AttributeName").asString();
  }

  private static CreateTableRequest drawn(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(DRAWING.path("BillingMode").asString())
        .attributeDefinitions(
            DRAWING.path("AttributeDefinitions").values().stream()
                .map(SessionTables::attribute)
                .toList())
        .keySchema(DRAWING.path("KeySchema").values().stream().map(SessionTables::keyPart).toList())
        .build();
  }

  private static AttributeDefinition attribute(JsonNode drawing) {
    return AttributeDefinition.builder()
        .attributeName(drawing.path("AttributeName").asString())
        .attributeType(drawing.path("AttributeType").asString())
        .build();
  }

  private static KeySchemaElement keyPart(JsonNode drawing) {
    return KeySchemaElement.builder()
        .attributeName(drawing.path("AttributeName").asString())
        .keyType(drawing.path("KeyType").asString())
        .build();
  }

  static DynamoDbClient client(URI address, Consumer<ClientOverrideConfiguration.Builder> limits) {
    return DynamoDbClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(address)
        .region(AwsEndpoint.REGION)
        .credentialsProvider(ANYBODY)
        .overrideConfiguration(limits)
        .build();
  }
}
