package dev.rolewatch.ticket;

import dev.rolewatch.vendors.VendorServer;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;

/** The adapters, each with a server that holds it to its vendor's description. */
enum RealTickets {
  GITHUB("octo/ops", "{\"token\":\"hush-hush-1\"}") {
    @Override
    TicketSystem adapter(URI url, Secrets secrets, InstantSource clock) {
      return new GitHubIssues(url, secrets, clock);
    }

    @Override
    VendorServer server() {
      return VendorServer.github();
    }
  },
  JIRA("OPS", "{\"email\":\"bot@example.com\",\"apiToken\":\"hush-hush-1\"}") {
    @Override
    TicketSystem adapter(URI url, Secrets secrets, InstantSource clock) {
      return new Jira(JiraEdition.CLOUD, url, "Task", secrets, clock);
    }

    @Override
    VendorServer server() {
      return VendorServer.jiraCloud();
    }
  },
  JIRA_DATA_CENTER("OPS", "hush-hush-1") {
    @Override
    TicketSystem adapter(URI url, Secrets secrets, InstantSource clock) {
      return new Jira(JiraEdition.DATA_CENTER, url, "Task", secrets, clock);
    }

    @Override
    VendorServer server() {
      return VendorServer.jiraDataCenter();
    }
  },
  SERVICENOW("", "{\"username\":\"rolewatch\",\"password\":\"hush-hush-1\"}") {
    @Override
    TicketSystem adapter(URI url, Secrets secrets, InstantSource clock) {
      return new ServiceNow(url, secrets, clock);
    }

    @Override
    VendorServer server() {
      return VendorServer.serviceNow();
    }
  },
  PAGERDUTY("", "{\"routingKey\":\"0123456789abcdef0123456789abcdef\"}") {
    @Override
    TicketSystem adapter(URI url, Secrets secrets, InstantSource clock) {
      return new PagerDuty(url, secrets, clock);
    }

    @Override
    VendorServer server() {
      return VendorServer.pagerDuty();
    }
  };

  private final String target;
  private final String secret;

  RealTickets(String target, String secret) {
    this.target = target;
    this.secret = secret;
  }

  abstract VendorServer server();

  String target() {
    return target;
  }

  String secret() {
    return secret;
  }

  /** With the secret that it needs. */
  TicketSystem adapter(VendorServer at) {
    return adapter(at, Secrets.fixed(Secret.parse(secret)));
  }

  TicketSystem adapter(VendorServer at, Secrets secrets) {
    return adapter(at.url(), secrets, Clock.systemUTC());
  }

  abstract TicketSystem adapter(URI url, Secrets secrets, InstantSource clock);
}
