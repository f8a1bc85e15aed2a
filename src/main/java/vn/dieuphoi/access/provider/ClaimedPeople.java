package vn.dieuphoi.access.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.dieuphoi.access.LoginProblem;
import vn.dieuphoi.access.groups.KnownPeople;
import vn.dieuphoi.access.groups.SeenGroups;

/** Whose account it is whom the provider names, by a claim that the settings name; and which groups it counts them among. */
@Component
@Conditional(ProviderNamed.class)
class ClaimedPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final OidcUserService claims = new OidcUserService();
    private final KnownPeople people;
    private final SeenGroups groups;
    private final String nameClaim;
    private final String groupsClaim;

    ClaimedPeople(
            KnownPeople people,
            SeenGroups groups,
            @Value("${dieuphoi.oidc.claim}") String nameClaim,
            @Value("${dieuphoi.oidc.groups-claim}") String groupsClaim) {
        this.people = people;
        this.groups = groups;
        this.nameClaim = nameClaim;
        this.groupsClaim = groupsClaim;
        DefaultOAuth2UserService asked = new DefaultOAuth2UserService();
        asked.setRestOperations(PatientCalls.people());
        claims.setOauth2UserService(asked);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = claims.loadUser(request);
        String name = text(user.getClaims(), nameClaim).strip();
        if (name.isEmpty()) {
            throw new NotMatched(LoginProblem.PROVIDER_BROKEN, "thiếu " + nameClaim);
        }
        String account = account(user, name);
        groups.saw(account, SeenGroups.PROVIDER, names(claim(user.getClaims(), groupsClaim)));
        return new MatchedUser(user, account);
    }

    private String account(OidcUser user, String name) {
        KnownPeople.Match match = people.match(name, verifiedMail(user, name));
        return switch (match.kind()) {
            case ONE -> match.account();
            case NOBODY -> throw new NotMatched(LoginProblem.PROVIDER_UNKNOWN, name);
            case SEVERAL -> throw new NotMatched(LoginProblem.PROVIDER_SEVERAL, name);
            case LEFT -> throw new NotMatched(LoginProblem.PROVIDER_LEFT, name);
        };
    }

    /**
     * The claim that names the person may be a mail address itself, when an administrator chose it so; the provider's other
     * address only when the provider says that it looked whose it is: people type theirs themselves.
     */
    private Optional<String> verifiedMail(OidcUser user, String name) {
        if (MAIL.matcher(name).matches()) {
            return "email".equals(nameClaim) && Boolean.FALSE.equals(user.getEmailVerified())
                    ? Optional.empty()
                    : Optional.of(name);
        }
        return Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
    }

    private static String text(Map<String, Object> claims, String path) {
        return claim(claims, path) instanceof String text ? text : "";
    }

    private static List<String> names(@Nullable Object groups) {
        if (groups instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return groups instanceof String one ? Arrays.asList(one.split("\\s*,\\s*")) : List.of();
    }

    /** By its whole name, which may hold dots, or else step by step: {@code realm_access.roles}. */
    private static @Nullable Object claim(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, path.substring(dot + 1))
                : null;
    }
}
