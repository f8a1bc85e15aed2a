package vn.dieuphoi.access.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads what the provider signed: Spring's own rules, with our patience and the signatures that providers use. */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private static final List<SignatureAlgorithm> SIGNATURES =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private @Nullable ClientRegistration of;
    private @Nullable JwtDecoder decoder;

    /** The same as long as the provider is: it keeps the provider's keys. */
    @Override
    public synchronized JwtDecoder createDecoder(ClientRegistration provider) {
        JwtDecoder known = decoder;
        if (known == null || provider != of) {
            known = decoder(provider);
            decoder = known;
            of = provider;
        }
        return known;
    }

    private static JwtDecoder decoder(ClientRegistration provider) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        provider.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(known -> known.addAll(SIGNATURES))
                .restOperations(PatientCalls.keys())
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
