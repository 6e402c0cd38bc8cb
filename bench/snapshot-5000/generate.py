"""Writes a snapshot of an account that does not exist, as `aws iam get-account-authorization-details` prints it.

generate.py ROLES FILE

The same arguments always give the same file. Roles have one to three inline policies, up to four attached ones out of a
pool that they share, trust, tags, the time of last use and, one in five, an instance profile.
"""

import json
import random
import sys

ACCOUNT = "111111111111"
SERVICES = {
    "s3": ["GetObject", "PutObject", "ListBucket", "DeleteObject", "GetBucketLocation", "AbortMultipartUpload"],
    "dynamodb": ["GetItem", "PutItem", "Query", "BatchWriteItem", "UpdateItem", "DescribeTable"],
    "sqs": ["SendMessage", "ReceiveMessage", "DeleteMessage", "GetQueueAttributes"],
    "lambda": ["InvokeFunction", "GetFunction", "UpdateFunctionCode", "ListFunctions"],
    "ec2": ["DescribeInstances", "RunInstances", "TerminateInstances", "CreateTags", "DescribeSubnets"],
    "logs": ["CreateLogGroup", "CreateLogStream", "PutLogEvents", "DescribeLogGroups"],
    "kms": ["Decrypt", "Encrypt", "GenerateDataKey", "DescribeKey"],
    "secretsmanager": ["GetSecretValue", "DescribeSecret", "ListSecrets"],
    "iam": ["PassRole", "GetRole", "ListRoles", "CreateServiceLinkedRole"],
    "cloudwatch": ["PutMetricData", "GetMetricData", "DescribeAlarms"],
}
POWERFUL = [{"Effect": "Allow", "Action": "*", "Resource": "*"}, {"Effect": "Allow", "Action": "iam:*", "Resource": "*"}]


def statement(chance, number):
    if chance.random() < 0.01:
        return chance.choice(POWERFUL)
    service = chance.choice(sorted(SERVICES))
    actions = [f"{service}:{name}" for name in chance.sample(SERVICES[service], chance.randint(1, 3))]
    resources = [f"arn:aws:{service}:eu-central-1:{ACCOUNT}:thing-{chance.randint(1, 900)}/*" for _ in range(chance.randint(1, 3))]
    read = {"Sid": f"Statement{number}", "Effect": "Allow", "Action": actions, "Resource": resources}
    if chance.random() < 0.2:
        read["Condition"] = {"StringEquals": {"aws:RequestedRegion": ["eu-central-1", "eu-west-1"]}}
    return read


def document(chance, most):
    return {"Version": "2012-10-17", "Statement": [statement(chance, number) for number in range(chance.randint(1, most))]}


def trust(chance):
    principal = chance.choice([
        {"Service": "lambda.amazonaws.com"},
        {"Service": "ec2.amazonaws.com"},
        {"AWS": f"arn:aws:iam::{ACCOUNT}:root"},
        {"AWS": "arn:aws:iam::999999999999:root"},
    ])
    return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}]}


def managed(chance, number):
    arn = f"arn:aws:iam::{ACCOUNT}:policy/team/policy-{number}" if number % 4 else f"arn:aws:iam::aws:policy/Sample{number}"
    versions = [
        {"Document": document(chance, 12), "VersionId": f"v{version}", "IsDefaultVersion": version == 2, "CreateDate": "2025-04-02T08:11:45+00:00"}
        for version in (2, 1)
    ]
    return {"PolicyName": arn.split("/")[-1], "PolicyId": f"ANPAEXAMPLE{number:010}", "Arn": arn, "Path": "/team/",
            "DefaultVersionId": "v2", "AttachmentCount": 3, "PermissionsBoundaryUsageCount": 0, "IsAttachable": True,
            "CreateDate": "2025-04-02T08:11:45+00:00", "UpdateDate": "2025-04-02T08:11:45+00:00", "PolicyVersionList": versions}


def role(chance, number, policies):
    name = f"team-{chance.randint(1, 80)}-workload-{number}"
    arn = f"arn:aws:iam::{ACCOUNT}:role/{name}"
    who = trust(chance)
    head = {"Path": "/", "RoleName": name, "RoleId": f"AROAEXAMPLE{number:010}", "Arn": arn,
            "CreateDate": "2025-04-02T08:11:45+00:00", "AssumeRolePolicyDocument": who}
    profile = {"Path": "/", "InstanceProfileName": name, "InstanceProfileId": f"AIPAEXAMPLE{number:010}",
               "Arn": arn.replace(":role/", ":instance-profile/"), "CreateDate": "2025-04-02T08:11:45+00:00", "Roles": [head]}
    attached = chance.sample(policies, chance.randint(0, 4))
    used = {"LastUsedDate": f"2026-0{chance.randint(1, 2)}-{chance.randint(1, 28):02}T09:00:00+00:00", "Region": "eu-central-1"}
    return {**head,
            "InstanceProfileList": [profile] if number % 5 == 0 else [],
            "RolePolicyList": [{"PolicyName": f"inline-{each}", "PolicyDocument": document(chance, 9)} for each in range(chance.randint(1, 3))],
            "AttachedManagedPolicies": [{"PolicyName": policy["PolicyName"], "PolicyArn": policy["Arn"]} for policy in attached],
            "Tags": [{"Key": "team", "Value": f"team-{number % 80}"}, {"Key": "managed-by", "Value": "terraform"}],
            "RoleLastUsed": used if number % 3 else {}}


def main(roles, file):
    chance = random.Random(5_000)
    policies = [managed(chance, number) for number in range(600)]
    snapshot = {"UserDetailList": [], "GroupDetailList": [],
                "RoleDetailList": [role(chance, number, policies) for number in range(roles)], "Policies": policies}
    with open(file, "w", encoding="utf-8") as out:
        json.dump(snapshot, out, indent=4)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(int(sys.argv[1]), sys.argv[2])
