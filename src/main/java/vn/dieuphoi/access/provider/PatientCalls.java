package vn.dieuphoi.access.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How the provider is asked: nobody who waits for an answer waits longer than five seconds for it. */
final class PatientCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final JdkClientHttpRequestFactory CALLS = calls();

    private PatientCalls() {}

    private static JdkClientHttpRequestFactory calls() {
        JdkClientHttpRequestFactory calls = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        calls.setReadTimeout(PATIENCE);
        return calls;
    }

    static RestClient metadata() {
        return RestClient.builder().requestFactory(CALLS).build();
    }

    static RestClient tokens() {
        return RestClient.builder()
                .requestFactory(CALLS)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    static RestTemplate keys() {
        return new RestTemplate(CALLS);
    }

    static RestTemplate people() {
        RestTemplate people = new RestTemplate(CALLS);
        people.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return people;
    }
}
