package dev.rolewatch.privilege;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Statements that let the role run nothing on machines but documents of AWS that do one thing. What
 * a document of anybody else does is not known, and some of AWS run whatever they are given.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateDocument.html">Names
 *     that begin like those of AWS are reserved</a>
 */
final class CommandDocuments {
  private static final AwsAction SEND = ActionReference.shipped().get("ssm", "SendCommand");
  private static final String DOCUMENT = "document/";

  private static final Set<String> OF_ONE_PURPOSE =
      Set.of(
          "AWS-FindWindowsUpdates",
          "AWS-GatherSoftwareInventory",
          "AWS-RunPatchBaseline",
          "AWS-UpdateEC2Config",
          "AWS-UpdateSSMAgent",
          "AmazonCloudWatch-ManageAgent");

  /** Snapshots and the preparation of images. */
  private static final Pattern OF_EC2 = Pattern.compile("AWSEC2-\\w+");

  private CommandDocuments() {}

  /** Whether the statement lets only such documents be run. */
  static boolean narrows(AwsAction action, Grant grant) {
    if (!action.equals(SEND) || grant.leavesOut()) {
      return false;
    }
    List<ResourcePattern> documents =
        grant.resources().stream().filter(CommandDocuments::mayBeDocument).toList();
    return !documents.isEmpty() && documents.stream().allMatch(CommandDocuments::isOfOnePurpose);
  }

  private static boolean mayBeDocument(ResourcePattern pattern) {
    return ResourcePattern.overlap(pattern.service(), "ssm")
        && ResourcePattern.overlap(pattern.resource(), DOCUMENT + "*");
  }

  private static boolean isOfOnePurpose(ResourcePattern pattern) {
    if (!pattern.resource().startsWith(DOCUMENT)) {
      return false;
    }
    String name = pattern.resource().substring(DOCUMENT.length());
    return OF_ONE_PURPOSE.contains(name) || OF_EC2.matcher(name).matches();
  }
}
