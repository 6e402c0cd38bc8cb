package dev.rolewatch.aws;

import dev.rolewatch.alert.AlertPolicy;
import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.privilege.Classifier;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parts of the story that ask AWS, put together by the settings.
 *
 * <p>A function has 60 seconds, after which nobody would be told. At worst, with everything
 * hanging, one event takes 37 of them:
 *
 * <ul>
 *   <li>10 for the role, all calls together: {@link AccountRoleDirectory#PATIENCE};
 *   <li>5 for what only helps the reader: {@link BudgetedEnricher#LONGEST};
 *   <li>10 for two topics, one call each: {@link Patience#SHORT};
 *   <li>5 for the session store, which is asked no more after 4, and 1 for the list of expected
 *       uses;
 *   <li>6 for the claims of both messages and the limit of mails, 1 for each call to the store.
 * </ul>
 */
public final class LiveParts {
  private final AwsClients clients;
  private final Accounts accounts;
  private final Settings settings;
  private final InstantSource clock;

  public LiveParts(AwsClients clients, Home home, Settings settings, InstantSource clock) {
    this.clients = clients;
    this.accounts =
        settings
            .readerRoleName()
            .map(
                reader ->
                    Accounts.withReader(home, settings.knownAccounts(), clients, reader, clock))
            .orElseGet(() -> Accounts.homeOnly(home, clients));
    this.settings = settings;
    this.clock = clock;
  }

  public SubjectFinder subjects() {
    Classifier classifier = new Classifier();
    RoleDirectory roles =
        new CachingRoleDirectory(
            new AccountRoleDirectory(accounts, clock),
            role -> isElevated(role, classifier),
            new CacheTimes(settings.elevatedCache(), settings.ordinaryCache()),
            clock);
    return new SubjectFinder(roles, classifier, settings.elevation());
  }

  private boolean isElevated(Role role, Classifier classifier) {
    return settings.elevation().judge(role, classifier.classify(role)).isElevated();
  }

  /** The home account is the operator's own. */
  public AlertPolicy policy() {
    return AlertPolicy.of(settings, Set.of(accounts.home().account()));
  }

  public Enricher enricher() {
    List<Enricher> parts = new ArrayList<>(new IamEnricher(accounts, clock).parts());
    parts.add(new UserOfIdentityCenter(clients::identityStore));
    return new BudgetedEnricher(parts, settings.enrichmentBudget());
  }
}
