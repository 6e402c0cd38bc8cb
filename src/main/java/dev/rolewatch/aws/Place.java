package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;

/** Where IAM is asked. */
record Place(String partition, AccountId account) {}
