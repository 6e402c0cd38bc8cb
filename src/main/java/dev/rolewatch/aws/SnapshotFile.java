package dev.rolewatch.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * One file of a snapshot, read element by element, so that no more than one role, user or policy is
 * held as a tree at a time, and of it no more than its fields that matter.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html">GetAccountAuthorizationDetails</a>
 */
final class SnapshotFile {
  private static final Set<String> OF_A_ROLE =
      Set.of(
          "Arn",
          "RoleId",
          "AssumeRolePolicyDocument",
          "RolePolicyList",
          "AttachedManagedPolicies",
          "PermissionsBoundary",
          "Tags",
          "RoleLastUsed");
  private static final Set<String> OF_A_USER = Set.of("Arn", "Tags");
  private static final Set<String> OF_A_POLICY = Set.of("Arn", "PolicyVersionList");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
          .build();

  private final Path file;
  private final SnapshotDraft draft;
  private final Trouble trouble;

  /** What is done about an element that is not as it should be: go on with the next, or throw. */
  interface Trouble {
    void with(UnreadableSnapshotException malformed) throws UnreadableSnapshotException;
  }

  SnapshotFile(Path file, SnapshotDraft draft, Trouble trouble) {
    this.file = file;
    this.draft = draft;
    this.trouble = trouble;
  }

  void read() throws UnreadableSnapshotException {
    if (Files.isDirectory(file)) {
      throw new UnreadableSnapshotException(file + " is a directory, not a snapshot file");
    }
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      pages(json);
    } catch (NoSuchFileException missing) {
      throw new UnreadableSnapshotException("there is no snapshot file " + file, missing);
    } catch (AccessDeniedException denied) {
      throw new UnreadableSnapshotException("snapshot " + file + " may not be read", denied);
    } catch (JacksonException broken) {
      throw new UnreadableSnapshotException(
          "snapshot " + file + " is not valid JSON" + place(broken.getLocation()), broken);
    } catch (IOException failure) {
      throw new UnreadableSnapshotException(
          "snapshot %s cannot be read: %s".formatted(file, failure.getMessage()), failure);
    }
  }

  private static String place(TokenStreamLocation location) {
    return location == null
        ? ""
        : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private void pages(JsonParser json) throws UnreadableSnapshotException {
    int pages = 0;
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token != JsonToken.START_OBJECT || !page(json)) {
        throw notASnapshot();
      }
      pages++;
    }
    if (pages == 0) {
      throw notASnapshot();
    }
  }

  /** Whether the object has the list of roles that every page has. */
  private boolean page(JsonParser json) throws UnreadableSnapshotException {
    boolean hasRoles = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      hasRoles |= name.equals("RoleDetailList");
      switch (name) {
        case "RoleDetailList" -> elements(name, json, OF_A_ROLE, draft::addRole);
        case "UserDetailList" -> elements(name, json, OF_A_USER, draft::addUser);
        case "Policies" -> elements(name, json, OF_A_POLICY, draft::addPolicy);
        default -> json.skipChildren();
      }
    }
    return hasRoles;
  }

  /** What is done with an element. */
  private interface Taker {
    void take(JsonNode element) throws MalformedElementException;
  }

  private void elements(String name, JsonParser json, Set<String> fields, Taker taker)
      throws UnreadableSnapshotException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new UnreadableSnapshotException("snapshot " + file + ": " + name + " is not a list");
    }
    for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
      try {
        taker.take(ElementTree.read(json, fields));
      } catch (MalformedElementException malformed) {
        trouble.with(
            new UnreadableSnapshotException(
                "snapshot %s: %s[%d].%s".formatted(file, name, index, malformed.getMessage()),
                malformed));
      }
    }
  }

  private UnreadableSnapshotException notASnapshot() {
    return new UnreadableSnapshotException(
        file + " is not the output of aws iam get-account-authorization-details");
  }
}
