package dev.rolewatch.iam;

import java.util.Optional;

/**
 * A policy with the name its reader knows it by.
 *
 * @param name the inline policy's name, or the managed policy's, for example {@code
 *     AdministratorAccess}
 * @param arn the ARN of a managed policy; an inline policy has none
 */
public record NamedPolicy(String name, Optional<String> arn, PolicyDocument document) {}
