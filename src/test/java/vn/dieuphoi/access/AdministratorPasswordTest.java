package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import vn.dieuphoi.engine.StartRefused;

@Tag("security")
class AdministratorPasswordTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutAPasswordTheApplicationDoesNotStart() {
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Chưa có mật khẩu quản trị")
                .hasMessageContaining("DIEUPHOI_ADMIN_PASSWORD");
    }

    @Test
    void aPasswordThatEverybodyKnowsIsRefused() {
        environment.setProperty("dieuphoi.admin.password", "dieuphoi@2023");

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("nhiều người dùng");
    }

    @Test
    void aPasswordOfItsOwnIsAccepted() {
        environment.setProperty("dieuphoi.admin.password", "mưa rơi trên sông Thái Bình");

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void theDemonstrationNeedsNone() {
        environment.setActiveProfiles("demo");

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new AdministratorPassword().initialize(context);
        }
    }
}
