package dev.rolewatch.aws;

import software.amazon.awssdk.services.iam.IamClient;

/**
 * IAM of one account, and who reads it.
 *
 * @param reader as the subject of a sentence: {@code the function}, {@code role rolewatch-reader of
 *     account 222222222222}
 */
record AccountIam(IamClient client, String reader) {}
