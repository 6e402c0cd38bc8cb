package dev.rolewatch.vendors;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A ticket system's API over real HTTP on a free port of this machine. A request that breaks the
 * vendor's description is answered with 400 and remembered, and {@link #close} fails with the
 * validator's words: open it in a {@code try}, or in a field with {@code @AutoClose}.
 *
 * <pre>{@code
 * try (VendorServer jira = VendorServer.jiraCloud()) {
 *   jira.trouble(Trouble.tooManyRequests(2, Duration.ofSeconds(1)));
 *   ... // ask jira.url()
 *   assertThat(jira.tickets()).hasSize(1);
 * }
 * }</pre>
 */
public final class VendorServer implements AutoCloseable {
  private final WireMockServer server;
  private final Counter counter;
  private final Tickets tickets;

  private VendorServer(Counter counter, Tickets tickets) {
    this.counter = counter;
    this.tickets = tickets;
    this.server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .http2PlainDisabled(true)
                .extensions(counter));
    server.stubFor(any(anyUrl()).willReturn(ok().withTransformers(counter.getName())));
    server.start();
  }

  /** GitHub, with any repository; the path begins with {@code /repos}. */
  public static VendorServer github() {
    return of(
        Optional.of(GithubDescription.api()),
        tickets -> new Github(tickets, GithubDescription.vendor()));
  }

  /** Jira Cloud, with any project. */
  public static VendorServer jiraCloud() {
    return of(Optional.of(Described.jiraCloud()), Jira::cloud);
  }

  /** Jira Data Center, with any project. */
  public static VendorServer jiraDataCenter() {
    return of(Optional.of(Described.jiraDataCenter()), Jira::dataCenter);
  }

  /** ServiceNow's incidents; the key of a ticket is its {@code sys_id}. */
  public static VendorServer serviceNow() {
    return of(Optional.of(Described.serviceNow()), ServiceNow::new);
  }

  /** PagerDuty's Events API v2; a ticket is an alert, and a later event its comment, as JSON. */
  public static VendorServer pagerDuty() {
    return of(Optional.of(Described.pagerDuty()), PagerDuty::new);
  }

  /** OpsCenter of AWS Systems Manager, for the SDK; it takes any signature. */
  public static VendorServer opsCenter() {
    return of(Optional.empty(), OpsCenter::new);
  }

  /** Somebody's own server: it takes everything, answers 204 and keeps no tickets. */
  public static VendorServer webhook() {
    return of(Optional.empty(), tickets -> request -> Reply.empty(204));
  }

  private static VendorServer of(Optional<Description> api, Function<Tickets, Desk> desk) {
    Tickets tickets = new Tickets();
    return new VendorServer(new Counter(api, desk.apply(tickets)), tickets);
  }

  /** Where clients reach it, for example {@code http://127.0.0.1:40123}; no slash at the end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** All tickets, the closed ones too, in the order of their opening. */
  public List<Ticket> tickets() {
    return tickets.all();
  }

  /** Somebody has closed this ticket in the vendor's own pages. */
  public void closeTicket(String key) {
    tickets.change(key, ticket -> ticket.with(Ticket.State.CLOSED));
  }

  /** Every request so far, those in trouble too, in the order of their arrival. */
  public List<Sent> requests() {
    return counter.requests();
  }

  /** From now on this goes wrong, after the troubles that were ordered before. */
  public VendorServer trouble(Trouble trouble) {
    counter.trouble(trouble);
    return this;
  }

  /** What broke the description so far, in the validator's words; it counts as seen then. */
  public List<String> takeBreaches() {
    return counter.takeBreaches();
  }

  /**
   * @throws AssertionError with the validator's words, if the description was broken
   */
  public void assertNothingBroken() {
    List<String> breaches = takeBreaches();
    if (!breaches.isEmpty()) {
      throw new AssertionError(String.join("\n", breaches));
    }
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.stop();
    assertNothingBroken();
  }
}
