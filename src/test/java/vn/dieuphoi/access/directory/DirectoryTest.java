package vn.dieuphoi.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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
import org.springframework.test.util.ReflectionTestUtils;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.access.provider.OtherHouses;
import vn.dieuphoi.engine.StartRefused;

/** A directory of its own: who is matched, who is not, and who comes in when it is away. */
@Tag("security")
@JourneyTest(consistent = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectoryTest extends OtherHouses {

    private static final String WINDOWS = "Windows-cua-toi-1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Directory asked;

    @BeforeAll
    static void people() throws Exception {
        person("GDNN.CV1", "x@khac.vn");
        person("binh.nguyen", "khtc.truong@dieuphoi.test");
        person("nguoi.la", "la@khac.vn");
        person("trung", "trung@dieuphoi.test");
    }

    private static void person(String account, String mail) throws Exception {
        DIRECTORY.add(
                "dn: cn=" + account + "," + BASE,
                "objectClass: user",
                "cn: " + account,
                "sAMAccountName: " + account,
                "mail: " + mail,
                "memberOf: CN=Phong KHTC,OU=Nhom,DC=so,DC=vn",
                "memberOf: CN=Moi nguoi,OU=Nhom,DC=so,DC=vn",
                "userPassword: " + WINDOWS);
    }

    @AfterAll
    static void stop() {
        DIRECTORY.shutDown(true);
    }

    @Test
    @Order(1)
    void somebodyIsMatchedByTheAccountOrElseByTheMailAddress() {
        assertThat(comesIn("gdnn.cv1", WINDOWS)).isTrue();
        assertThat(database.sql("select name from sign_in_group where account = 'gdnn.cv1' order by name")
                        .query(String.class)
                        .list())
                .as("what they stand for is said on a page")
                .containsExactly("CN=Moi nguoi,OU=Nhom,DC=so,DC=vn", "CN=Phong KHTC,OU=Nhom,DC=so,DC=vn");
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
        assertThatThrownBy(() -> new Directory("", "", "", "", "(uid={0})", "memberOf", true))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new Directory("ldap://localhost", "", "", "", "(uid={0})", "memberOf", false))
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
        DIRECTORY.shutDown(true);

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
}
