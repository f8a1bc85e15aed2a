package vn.dieuphoi.access.provider;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The provider does not answer, or not what a provider answers. */
final class ProviderAway extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    ProviderAway(String message, Throwable cause) {
        super(message, cause);
    }

    ProviderAway(String message) {
        super(message);
    }
}
