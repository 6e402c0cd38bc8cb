"""The yardstick: a minimal function in Python and boto3 that makes the same calls for one event as Rolewatch does.

It reads the role and its caller, decides by nothing but an attached AdministratorAccess, and publishes a text and a
JSON document. Clients are made while the function initialises, as boto3's documentation advises.
"""

import json
import os

import boto3

iam = boto3.client("iam")
sns = boto3.client("sns")


def handle(event, context):
    detail = event["detail"]
    role_name = detail["requestParameters"]["roleArn"].rsplit("/", 1)[-1]
    role = iam.get_role(RoleName=role_name)["Role"]
    attached = iam.list_attached_role_policies(RoleName=role_name)["AttachedPolicies"]
    documents = [policy_document(policy["PolicyArn"]) for policy in attached]
    for name in iam.list_role_policies(RoleName=role_name)["PolicyNames"]:
        documents.append(iam.get_role_policy(RoleName=role_name, PolicyName=name)["PolicyDocument"])
    if not any(allows_everything(document) for document in documents):
        return {"outcome": "quiet"}
    publish(detail, role, caller(detail["userIdentity"]))
    return {"outcome": "alert"}


def policy_document(arn):
    version = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
    return iam.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]["Document"]


def allows_everything(document):
    return any(s["Effect"] == "Allow" and s.get("Action") == "*" and s.get("Resource") == "*" for s in document["Statement"])


def caller(identity):
    name = identity["userName"]
    return {
        "name": name,
        "tags": iam.list_user_tags(UserName=name)["Tags"],
        "keys": iam.list_access_keys(UserName=name)["AccessKeyMetadata"],
        "used": iam.get_access_key_last_used(AccessKeyId=identity["accessKeyId"])["AccessKeyLastUsed"],
        "account": iam.list_account_aliases()["AccountAliases"],
    }


def publish(detail, role, who):
    subject = f"{who['name']} took {role['RoleName']}"
    text = f"{subject} at {detail['eventTime']} from {detail['sourceIPAddress']} with {detail['userAgent']}"
    sns.publish(
        TopicArn=os.environ["ALERT_TOPIC_ARN"],
        Subject=subject,
        MessageStructure="json",
        Message=json.dumps({"default": text, "email": text, "sms": subject}),
    )
    sns.publish(
        TopicArn=os.environ["TICKET_TOPIC_ARN"],
        Message=json.dumps({"id": detail["eventID"], "role": role["Arn"], "caller": who}, default=str),
        MessageAttributes={"severity": {"DataType": "String", "StringValue": "high"}},
    )
