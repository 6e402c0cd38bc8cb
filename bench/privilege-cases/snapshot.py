"""Cases as the output of `aws iam get-account-authorization-details`: one role for each."""

import json
import re

ACCOUNT = "111122223333"
OTHER_ACCOUNT = "123456789012"
CREATED = "2026-01-05T09:00:00+00:00"
OWN_POLICY = re.compile(r"arn:aws[a-z-]*:iam::(?:\*|\d{12}):policy/([^\"]+)")


class Snapshot:
    """One account. Roles are added case by case; `role_names` tells afterwards which case became which role."""

    def __init__(self, account):
        self.account = account
        self.roles = []
        self.policies = {}
        self.role_names = {}

    def add(self, number, case):
        name = self._role_name(number, case)
        self.role_names[case["id"]] = name
        path = case.get("role_path") or "/"
        attached, inline = self._policies(name, case)
        self.roles.append({
            "Path": path,
            "RoleName": name,
            "RoleId": f"AROAEXAMPLE{number:010d}",
            "Arn": f"arn:aws:iam::{self.account}:role{path}{name}",
            "CreateDate": CREATED,
            "AssumeRolePolicyDocument": case.get("trust") or self._trust(),
            "InstanceProfileList": [],
            "RolePolicyList": inline,
            "AttachedManagedPolicies": attached,
            **self._boundary(number, case.get("boundary")),
            "Tags": [{"Key": key, "Value": value} for key, value in (case.get("tags") or {}).items()],
            "RoleLastUsed": {},
        })

    def write(self, path):
        content = {"UserDetailList": [], "GroupDetailList": [], "RoleDetailList": self.roles,
                   "Policies": list(self.policies.values())}
        path.write_text(json.dumps(content, indent=4) + "\n", encoding="utf-8")

    def _role_name(self, number, case):
        name = case.get("role_name") or f"case-{number:04d}"
        return f"{name}-{number}" if name in self.role_names.values() else name

    def _policies(self, role_name, case):
        """AWS managed ones where the case names them, else the role's own managed ones, else inline ones."""
        arns = list(case.get("managed") or [])
        documents = case["policies"]
        if not arns and (own := own_policy_name(role_name, case)):
            arns = [f"arn:aws:iam::{self.account}:policy/{own}" + (f"-{n}" if n > 1 else "")
                    for n in range(1, len(documents) + 1)]
        attached = [{"PolicyName": arn.rsplit("/", 1)[1], "PolicyArn": arn}
                    for arn, document in zip(arns, documents) if self._manage(arn, document)]
        taken = {policy["PolicyArn"] for policy in attached}
        rest = [document for n, document in enumerate(documents) if n >= len(arns) or arns[n] not in taken]
        inline = [{"PolicyName": f"policy-{n}", "PolicyDocument": document} for n, document in enumerate(rest, 1)]
        return attached, inline

    def _boundary(self, number, document):
        if not document:
            return {}
        arn = f"arn:aws:iam::{self.account}:policy/boundary-{number}"
        self._manage(arn, document, boundary=True)
        return {"PermissionsBoundary": {"PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": arn}}

    def _manage(self, arn, document, boundary=False):
        """Whether the policy of that ARN is this document now; an ARN can mean only one."""
        path, name = re.fullmatch(r"arn:[^:]+:iam::[^:]+:policy(/.*?)([^/]+)", arn).groups()
        policy = self.policies.setdefault(arn, {
            "PolicyName": name,
            "PolicyId": f"ANPAEXAMPLE{len(self.policies) + 1:010d}",
            "Arn": arn,
            "Path": path,
            "DefaultVersionId": "v1",
            "AttachmentCount": 0,
            "PermissionsBoundaryUsageCount": 0,
            "IsAttachable": True,
            "CreateDate": CREATED,
            "UpdateDate": CREATED,
            "PolicyVersionList": [
                {"Document": document, "VersionId": "v1", "IsDefaultVersion": True, "CreateDate": CREATED}],
        })
        if policy["PolicyVersionList"][0]["Document"] != document:
            return False
        policy["PermissionsBoundaryUsageCount" if boundary else "AttachmentCount"] += 1
        return True

    def _trust(self):
        return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                                        "Principal": {"AWS": f"arn:aws:iam::{self.account}:root"}}]}


def own_policy_name(role_name, case):
    """The name of the customer managed policy that the role holds, or None.

    The source repository BishopFox/iam-vulnerable attaches to `fn2-x-role` the policy `fn2-x`. Where a case without
    a role's name says that its policy is attached to the role itself, the name is one that its own resource matches.
    """
    if case.get("role_name"):
        return re.sub(r"-role$", "", role_name)
    if re.search(r"attached to (the|this) role|own (attached )?policy|policy of its own", case.get("note") or ""):
        if pattern := OWN_POLICY.search(json.dumps(case["policies"])):
            return pattern.group(1).replace("*", "own").replace("?", "x")
    return None


def own_account(case):
    """The account that the role is in: the other one only where the case knows no account but that."""
    text = json.dumps({key: case.get(key) for key in ("policies", "boundary", "trust")})
    return OTHER_ACCOUNT if OTHER_ACCOUNT in text and ACCOUNT not in text else ACCOUNT


def snapshots(cases):
    """One for each account, since the command's output is about one."""
    made = {}
    for number, case in enumerate(cases, 1):
        account = own_account(case)
        made.setdefault(account, Snapshot(account)).add(number, case)
    return list(made.values())
