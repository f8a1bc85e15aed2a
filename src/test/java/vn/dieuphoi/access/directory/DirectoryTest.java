package vn.dieuphoi.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.StartRefused;

/** A directory of its own: who is matched, who is not, and who comes in when it is away. */
@Tag("security")
@JourneyTest(consistent = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectoryTest {

    private static final String BASE = "ou=nhan-su,dc=so,dc=vn";
    private static final String WINDOWS = "Windows-cua-toi-1";

    private static final Asked ASKED = new Asked();

    private static InMemoryDirectoryServer directory;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Directory asked;

    @DynamicPropertySource
    static void ownDirectory(DynamicPropertyRegistry properties) throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=so,dc=vn");
        config.addAdditionalBindCredentials("cn=doc,dc=so,dc=vn", "doc-thoi");
        config.setSchema(null);
        config.addInMemoryOperationInterceptor(ASKED);
        directory = new InMemoryDirectoryServer(config);
        directory.startListening();
        directory.add("dn: dc=so,dc=vn", "objectClass: domain", "dc: so");
        directory.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: nhan-su");
        person("GDNN.CV1", "x@khac.vn");
        person("binh.nguyen", "khtc.truong@dieuphoi.test");
        person("nguoi.la", "la@khac.vn");
        person("trung", "trung@dieuphoi.test");
        properties.add("dieuphoi.directory.url", () -> "ldap://localhost:" + directory.getListenPort());
        properties.add("dieuphoi.directory.base", () -> BASE);
        properties.add("dieuphoi.directory.user", () -> "cn=doc,dc=so,dc=vn");
        properties.add("dieuphoi.directory.password", () -> "doc-thoi");
    }

    private static void person(String account, String mail) throws Exception {
        directory.add(
                "dn: cn=" + account + "," + BASE,
                "objectClass: user",
                "cn: " + account,
                "sAMAccountName: " + account,
                "mail: " + mail,
                "userPassword: " + WINDOWS);
    }

    @BeforeAll
    static void quick() {
        assertThat(directory.getListenPort()).isPositive();
    }

    @AfterAll
    static void stop() {
        directory.shutDown(true);
    }

    @Test
    @Order(1)
    void somebodyIsMatchedByTheAccountOrElseByTheMailAddress() {
        assertThat(comesIn("gdnn.cv1", WINDOWS)).isTrue();
        assertThat(comesIn("GDNN.CV1", WINDOWS)).as("names have no case there").isTrue();
        database.sql("update person set email = 'khtc.truong@dieuphoi.test' where id = 'khtc.truong'")
                .update();
        WebSession mail = new WebSession(port);
        mail.signIn("binh.nguyen", WINDOWS);
        assertThat(mail.get("/tai-khoan").body()).contains("khtc.truong");

        database.sql("update person set email = 'trung@dieuphoi.test' where id in ('gdnn.truong', 'ldvl.truong')")
                .update();
        assertThat(comesIn("trung", WINDOWS)).as("two have that address").isFalse();
    }

    @Test
    @Order(2)
    void nobodyIsCreatedAndOurOwnPasswordsCountBeside() {
        long before = database.sql("select count(*) from act_id_user")
                .query(Long.class)
                .single();

        assertThat(comesIn("nguoi.la", WINDOWS)).isFalse();

        assertThat(database.sql("select count(*) from act_id_user")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThat(comesIn("gdnn.cv1", WebSession.PASSWORD)).isTrue();
        assertThat(comesIn("quantri", WebSession.PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"", " ", "sai", "*"})
    void aWrongOrEmptyPasswordIsNobodys(String password) {
        assertThat(comesIn("gdnn.cv1", password)).isFalse();
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"*", "gdnn.*", "*)(objectClass=*", "gdnn.cv1)(|(cn=*", "\\2a"})
    void whatIsTypedIsNoFilter(String name) {
        assertThat(comesIn(name, WINDOWS)).isFalse();
    }

    /** What the directory is asked takes time; so it is asked the same. */
    @Test
    @Order(4)
    void aNameThatNobodyHasCostsTheDirectoryAsMuchAsAWrongPassword() {
        ASKED.calls.clear();
        comesIn("khong.ai", "sai");
        List<String> forNobody = List.copyOf(ASKED.calls);
        ASKED.calls.clear();
        comesIn("trung", "sai");

        assertThat(forNobody).isNotEmpty().isEqualTo(ASKED.calls);
    }

    @Test
    @Order(5)
    void whoLeftIsOutWhateverTheDirectorySays() {
        database.sql("update person set left_on = '2023-01-01' where id = 'gdnn.cv1'")
                .update();

        assertThat(comesIn("gdnn.cv1", WINDOWS)).isFalse();

        database.sql("update person set left_on = null where id = 'gdnn.cv1'").update();
    }

    @Test
    @Order(6)
    void withTheDirectoryAloneOnlyTheAdministratorOfTheSettingsHasAPasswordOfOurs() {
        assertThatThrownBy(() -> new Directory("", "", "", "", "(uid={0})", true))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new Directory("ldap://localhost", "", "", "", "(uid={0})", false))
                .isInstanceOf(StartRefused.class);

        ReflectionTestUtils.setField(asked, "only", true);
        try {
            assertThat(comesIn("gdnn.cv1", WebSession.PASSWORD)).isFalse();
            assertThat(comesIn("gdnn.cv1", WINDOWS)).isTrue();
            assertThat(comesIn("quantri", WebSession.PASSWORD)).isTrue();
        } finally {
            ReflectionTestUtils.setField(asked, "only", false);
        }
    }

    @Test
    @Order(7)
    void whenItIsAwayOurPasswordsCountAndTheOthersAreToldSo() {
        directory.shutDown(true);

        assertThat(comesIn("gdnn.cv1", WebSession.PASSWORD)).isTrue();
        WebSession other = new WebSession(port);
        String next = WebSession.location(other.signIn("gdnn.cv2", WINDOWS));
        assertThat(next).endsWith("/login?error=directory");
        assertThat(other.get("/login?error=directory").body()).contains("không trả lời");
    }

    private boolean comesIn(String account, String password) {
        return !WebSession.location(new WebSession(port)
                        .postForm("/login", "/login", Map.of("username", account, "password", password)))
                .contains("/login");
    }

    /** What comes to the directory, in its order. */
    private static final class Asked extends InMemoryOperationInterceptor {

        private final List<String> calls = new CopyOnWriteArrayList<>();

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            calls.add("bind");
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
            calls.add("search");
        }
    }
}
