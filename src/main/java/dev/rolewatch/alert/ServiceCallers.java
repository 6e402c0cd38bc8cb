package dev.rolewatch.alert;

/** Whether a role that an AWS service takes, as EC2 for an instance, can be worth an alert. */
public enum ServiceCallers {
  INCLUDED,
  LEFT_OUT
}
