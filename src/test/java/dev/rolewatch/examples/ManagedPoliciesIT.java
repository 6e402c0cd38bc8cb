package dev.rolewatch.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rolewatch.Golden;
import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What AWS itself writes into policies, all of it, is read and judged. */
class ManagedPoliciesIT {
  private static final Golden DOCS = new Golden(Path.of("docs"));

  private static List<PublishedPolicy> policies;

  private final Classifier classifier = new Classifier();

  @BeforeAll
  static void readPolicies() throws IOException, InterruptedException {
    policies = PublishedPolicy.all();
  }

  @Test
  void allPoliciesAreThere() {
    assertThat(policies)
        .hasSizeGreaterThan(1500)
        .extracting(PublishedPolicy::name)
        .doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> aRoleThatHoldsOnlyThePolicyHasALevelAndAReason() {
    return policies.stream()
        .map(policy -> dynamicTest(policy.name(), () -> hasLevelAndReason(policy)));
  }

  private void hasLevelAndReason(PublishedPolicy policy) throws MalformedPolicyException {
    Verdict verdict = classifier.classify(policy.onlyIn());

    assertThat(verdict.level()).isNotEqualTo(Level.UNDETERMINED);
    assertThat(verdict.reasons()).isNotEmpty();
  }

  @Test
  void theTableOfWellKnownPoliciesIsAsTheyAreJudged() throws MalformedPolicyException {
    DOCS.check("managed-policies.md", ManagedPolicyTable.of(policies, classifier));
  }
}
