package vn.dieuphoi.access.secondstep;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** A code of somebody whose password was right; lives as long as it is looked at. */
final class CodeTyped extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String account;
    private final String code;

    CodeTyped(String account, String code, WebAuthenticationDetails details) {
        super(List.of());
        this.account = account;
        this.code = code;
        setDetails(details);
    }

    @Override
    public String getPrincipal() {
        return account;
    }

    @Override
    public String getCredentials() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof CodeTyped typed && code.equals(typed.code);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
