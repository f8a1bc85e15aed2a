package vn.dieuphoi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.rehearsal.TimeSteps;

/** What colleagues say about a task, who has seen it, and the views that a person keeps: each theirs, and nobody else's. */
@JourneyTest
class TaskTalkTest {

    private static final String HEAD = "gdnn.truong";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void someWorkIsOpen() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
    }

    @Test
    void aColleagueIsToldOnceWhatIsSaidToThemAndReadsItAsText() {
        WebSession head = WebSession.signedIn(port, HEAD);
        String task = taskOf("GDNN");
        String colleague = name("gdnn.cv1");
        String words = "@" + colleague + " <script>alert(1)</script> hỏi lại trường giúp.";

        String page = "/viec/" + task;
        String token = head.token(page);
        Map<String, String> form = Map.of("loi", words, "phieu", "0d1f7a52-62d7-4a6c-8f9e-2f0f6a3f0f11");
        head.postForm(page + "/trao-doi", form, token);
        head.postForm(page + "/trao-doi", form, token);

        assertThat(count("select count(*) from task_comment")).isEqualTo(1);
        assertThat(database.sql("select title from message where kind = 'COMMENT' and person = 'gdnn.cv1'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith(name(HEAD) + " nhắn về việc");
        assertThat(WebSession.signedIn(port, "gdnn.cv1").get(page).body())
                .contains("@" + colleague + "</b>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void aTasksPageLeadsToTheHelpForItsForm() {
        WebSession head = WebSession.signedIn(port, HEAD);
        String round = database.sql("select task from obligation where state = 'OPEN' and kind = 'ROUND'"
                        + " and candidate_group = 'GDNN' order by key limit 1")
                .query(String.class)
                .single();

        assertThat(head.get("/viec/" + round).body()).contains("/tro-giup?trang=/muc\"");
        assertThat(head.get("/tro-giup?trang=/muc")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("huong-dan-phong#");
    }

    @Test
    void whoMayNotSeeTheWorkIsNotNamedNotToldAndHearsNothing() {
        WebSession head = WebSession.signedIn(port, HEAD);
        String page = "/viec/" + taskOf("GDNN");
        long before = count("select count(*) from task_comment");

        head.postForm(page, page + "/trao-doi", Map.of("loi", "@" + name("khtc.truong") + " xem giúp"));

        assertThat(head.get(page).body())
                .contains("Không nhắn được cho")
                .contains("@" + name("khtc.truong") + " xem giúp</textarea>");
        assertThat(count("select count(*) from task_comment")).isEqualTo(before);
        WebSession other = WebSession.signedIn(port, "khtc.truong");
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(List.of(other.get(page).body(), other.get("/viec/khong-co").body()))
                .as("the same to an old letter, to others and to what never was")
                .allMatch(body -> body.contains("Việc này đã xong, đã chuyển cho người khác hoặc không dành cho bạn."));
        assertThat(other.postForm("/viec", page + "/trao-doi", Map.of("loi", "Tôi nói"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.postForm("/viec", page + "/da-xem", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasSeenATaskIsKeptOnceAndReadingByAProgramIsNoSeeing() {
        WebSession staff = WebSession.signedIn(port, "gdnn.cv1");
        String page = "/viec/" + taskOf("GDNN");
        staff.get(page);
        assertThat(seen(page)).isEmpty();

        staff.postForm(page, page + "/da-xem", Map.of());
        staff.postForm(page, page + "/da-xem", Map.of());

        assertThat(seen(page)).containsExactly("gdnn.cv1");
        assertThat(WebSession.signedIn(port, HEAD).get(page).body()).contains("Đã xem: 1 người");
    }

    @Test
    void aViewIsKeptUnderItsNameOncePerPersonAndRemovedByItsOwnerAlone() {
        WebSession head = WebSession.signedIn(port, HEAD);
        Map<String, String> view =
                Map.of("ten", "Mục 9.3 chậm", "cua", "phong", "muc", "9.3", "cham", "true", "sap", "muc");
        head.postForm("/viec", "/viec/cach-xem", view);
        head.postForm("/viec", "/viec/cach-xem", view);

        assertThat(head.get("/viec").body())
                .containsOnlyOnce(">Mục 9.3 chậm</a>")
                .contains("/viec?cua=phong&amp;muc=9.3&amp;loai=&amp;giu=&amp;cham=true&amp;sap=muc");
        WebSession other = WebSession.signedIn(port, "khtc.truong");
        assertThat(other.get("/viec").body()).doesNotContain("Mục 9.3 chậm");
        long id = count("select max(id) from saved_view");
        assertThat(other.postForm("/viec", "/viec/cach-xem/" + id + "/xoa", Map.of())
                        .statusCode())
                .isEqualTo(404);
        for (int time = 0; time < 2; time++) {
            assertThat(head.postForm("/viec", "/viec/cach-xem/" + id + "/xoa", Map.of())
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(head.get("/viec").body()).doesNotContain("Mục 9.3 chậm</a>");
    }

    private List<String> seen(String page) {
        return database.sql(
                        "select s.person from task_seen s join obligation o on o.key = s.obligation where o.task = ?")
                .param(page.substring("/viec/".length()))
                .query(String.class)
                .list();
    }

    private String taskOf(String office) {
        return database.sql(
                        "select task from obligation where state = 'OPEN' and candidate_group = ? and task is not null"
                                + " order by key limit 1")
                .param(office)
                .query(String.class)
                .single();
    }

    private String name(String person) {
        return database.sql("select name from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private long count(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
