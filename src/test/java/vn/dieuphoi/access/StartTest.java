package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.dieuphoi.Refused;

/** What decides whether the application may start at all; nothing is started here. */
class StartTest {

    @Test
    void withoutAnySettingItIsTheDemonstration() {
        assertThat(environment(Map.of()).acceptsProfiles(profiles -> profiles.test("demo")))
                .isTrue();
    }

    @Test
    void aDatabaseAProfileOrAPasswordEndsTheDemonstration() {
        assertThat(demo(Map.of("spring.datasource.url", "jdbc:postgresql://db/dieuphoi")))
                .isFalse();
        assertThat(demo(Map.of("spring.profiles.active", "prod"))).isFalse();
        assertThat(demo(Map.of("dieuphoi.admin.password", "Long-enough-1"))).isFalse();
    }

    @Test
    void outsideTheDemonstrationAPasswordOfItsOwnIsRequired() {
        assertThatThrownBy(() -> check(Map.of("spring.profiles.active", "prod")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chưa có mật khẩu quản trị")
                .hasMessageContaining("DIEUPHOI_ADMIN_PASSWORD");
        assertThatThrownBy(() -> check(Map.of("dieuphoi.admin.password", "dieuphoi@2023")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("mật khẩu mặc định");
        check(Map.of("dieuphoi.admin.password", "Mot-mat-khau-rieng-1"));
    }

    @Test
    void theDemonstrationStaysOnThisMachine() {
        assertThatThrownBy(() -> check(Map.of("server.address", "0.0.0.0")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chỉ chạy trên chính máy");
        check(Map.of("server.address", "127.0.0.1"));
    }

    private static boolean demo(Map<String, Object> settings) {
        return environment(settings).acceptsProfiles(profiles -> profiles.test("demo"));
    }

    private static void check(Map<String, Object> settings) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment(settings));
            new AdministratorPassword().initialize(context);
        }
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new DemonstrationByDefault().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
