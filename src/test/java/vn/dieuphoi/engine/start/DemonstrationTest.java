package vn.dieuphoi.engine.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.dieuphoi.engine.StartRefused;

class DemonstrationTest {

    @Test
    void nothingConfiguredMeansDemonstration() {
        assertThat(profiles()).containsExactly("demo");
    }

    @Test
    void aConfiguredDataSourceIsMeantSeriously() {
        assertThat(profiles("spring.datasource.url", "jdbc:postgresql://db/dieuphoi"))
                .isEmpty();
    }

    @Test
    void aChosenProfileStays() {
        assertThat(profiles("spring.profiles.active", "production")).doesNotContain("demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void theDemonstrationListensOnLoopback(String address) throws UnknownHostException {
        assertThat(new DemonstrationStaysHere(InetAddress.getByName(address))).isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1"})
    void theDemonstrationRefusesEveryOtherAddress(String address) throws UnknownHostException {
        InetAddress open = address == null ? null : InetAddress.getByName(address);

        assertThatThrownBy(() -> new DemonstrationStaysHere(open))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("127.0.0.1");
    }

    private static String[] profiles(String... property) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        if (property.length > 0) {
            environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(property[0], property[1])));
        }
        new DemonstrationByDefault().postProcessEnvironment(environment, new SpringApplication());
        return environment.getActiveProfiles();
    }
}
