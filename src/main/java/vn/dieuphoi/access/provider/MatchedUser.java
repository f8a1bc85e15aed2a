package vn.dieuphoi.access.provider;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the provider knows, under the name of the account here. */
final class MatchedUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String account;

    MatchedUser(OidcUser user, String account) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.account = account;
    }

    @Override
    public String getName() {
        return account;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof MatchedUser user && account.equals(user.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
