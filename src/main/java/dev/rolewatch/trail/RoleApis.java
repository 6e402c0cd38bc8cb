package dev.rolewatch.trail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every API that hands out, takes on or gives back a role: the family that this product watches.
 */
final class RoleApis {
  private static final String STS = "sts.amazonaws.com";
  private static final String SIGN_IN = "signin.amazonaws.com";
  private static final String IDENTITY_CENTER = "sso.amazonaws.com";
  private static final String EKS = "eks-auth.amazonaws.com";
  private static final String ROLES_ANYWHERE = "rolesanywhere.amazonaws.com";

  private static final Map<String, Entry> TABLE = new HashMap<>();

  static {
    put(STS, "AssumeRole", new RoleOfSts(Act.ASSUMED));
    put(STS, "AssumeRoleWithSAML", new RoleOfSts(Act.FEDERATED));
    put(STS, "AssumeRoleWithWebIdentity", new RoleOfSts(Act.FEDERATED));
    put(STS, "AssumeRoot", new RootOfSts());
    put(STS, "GetFederationToken", new FederationToken());
    put(SIGN_IN, "ConsoleLogin", new SignIn());
    put(SIGN_IN, "CreateOAuth2Token", new SignIn());
    put(SIGN_IN, "AuthorizeOAuth2Access", new SignIn());
    put(SIGN_IN, "SwitchRole", new SwitchOfRole());
    put(SIGN_IN, "RenewRole", new SwitchOfRole());
    put(SIGN_IN, "ExitRole", new ExitOfRole());
    put(IDENTITY_CENTER, "Federate", new PermissionSetAccess());
    put(IDENTITY_CENTER, "GetRoleCredentials", new PermissionSetAccess());
    put(EKS, "AssumeRoleForPodIdentity", new PodIdentity());
    put(ROLES_ANYWHERE, "CreateSession", new CertificateSession());
  }

  private static final Set<String> SOURCES =
      TABLE.values().stream()
          .map(entry -> entry.key().source().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private RoleApis() {}

  /** The API with this source and name, upper and lower case regardless. */
  static Optional<Entry> find(String source, String name) {
    return Optional.ofNullable(TABLE.get(folded(source, name)));
  }

  /** Whether any of them has this source, upper and lower case regardless. */
  static boolean isSource(String source) {
    return SOURCES.contains(source.toLowerCase(Locale.ROOT));
  }

  private static void put(String source, String name, RoleApi api) {
    TABLE.put(folded(source, name), new Entry(new Key(source, name), api));
  }

  private static String folded(String source, String name) {
    return (source + ' ' + name).toLowerCase(Locale.ROOT);
  }

  /** The API's source and name, as AWS spells them. */
  record Key(String source, String name) {}

  record Entry(Key key, RoleApi api) {}
}
