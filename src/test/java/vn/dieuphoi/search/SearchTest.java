package vn.dieuphoi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.rehearsal.TimeSteps;

/** One field finds what one may see: by parts of words, without marks, by numbers and signs, and however much others have. */
@JourneyTest
class SearchTest {

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @Test
    void theDatabaseAndThePageMakeTheSameWordsOfAText() {
        List<String> texts = List.of(
                "Công văn 02/KH-UBND ngày 05/04/2023 (Sở “Đ”), mục 5.3; hạn: 30/6!",
                "Đào tạo nghề cho lao động nông thôn",
                "  hai  dòng\nvà\tmột thẻ ",
                "bao_cao-thang4.xlsx",
                "100% \\ _ [x] {y} <z> |a| 'b' `c` …?",
                "Ô ơ ư ă â ê Đđ",
                "");
        for (String text : texts) {
            assertThat(database.sql("select sought_words(?)")
                            .param(text)
                            .query(String.class)
                            .single())
                    .isEqualTo(SoughtWords.sought(text));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lao dong; Lao động nông thôn; true",
                "DONG lao; Lao động nông thôn; true",
                "ly do; Nêu lý do chậm; true",
                "ly do; Quản lý; false",
                // Too short to be sought within a word.
                "so; Hồ sơ; true",
                "on; Lao động nông thôn; false",
                "ong; Lao động nông thôn; true",
                "kh ubnd; Kế hoạch 02/KH-UBND; true",
                "02/KH-UBND; Kế hoạch 02/KH-UBND; true",
                "(02/KH; Kế hoạch 02/KH-UBND; true",
                "5.3; 5.3 Sàn giao dịch; true",
                "mục 5.3; 5.3 Sàn giao dịch; true",
                "Muc  5.3; 5.3 Sàn giao dịch; true",
                "5%; 50 người; false"
            })
    void wordsOfATextAreTold(String typed, String text, boolean told) {
        SoughtWords sought = SoughtWords.of(typed);
        assertThat(sought.tell(text)).isEqualTo(told);
        assertThat(database.sql("select " + sought.allIn("words") + " from (select sought_words(:text) as words) t")
                        .params(sought.parameters())
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(told);
    }

    @Test
    void whatIsOnesOwnIsFoundBehindAllThatOthersHave() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
        String own = workOf("LDVL");
        String others = workOf("GDNN");
        file(own, "to-trinh-rieng-cua-phong.pdf", 0);
        for (int number = 1; number <= 80; number++) {
            file(others, "to-trinh-rieng-" + number + ".pdf", number);
        }
        line(own, "Ghi chú thử riêng của phòng");
        for (int number = 1; number <= 80; number++) {
            line(others, "Ghi chú thử riêng số " + number);
        }

        assertThat(found("ldvl.truong", "to trinh rieng"))
                .contains("to-trinh-rieng-cua-phong.pdf")
                .doesNotContain("to-trinh-rieng-7");
        assertThat(found("ldvl.truong", "ghi chu thu rieng"))
                .contains("riêng của phòng")
                .doesNotContain("riêng số");
        assertThat(found("gdnn.truong", "ghi chu thu rieng")).contains("riêng số 80");
        assertThat(found("giamdoc", "ghi chu thu cua phong")).contains("riêng của phòng");
        assertThat(found("stttt", "ghi chu thu rieng")).doesNotContain("Ghi chú thử");
    }

    @Test
    void aRequestIsFoundInTheHistoryByWhoIsAsked() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
        String request = database.sql("select key from coordination_request where party = 'STTTT' limit 1")
                .query(String.class)
                .optional()
                .orElseGet(() -> workOf("GDNN") + ">STTTT");
        line(request, "Hẹn trao đổi qua điện thoại");

        assertThat(found("stttt", "hen trao doi"))
                .contains("/lich-su?ma=" + URLEncoder.encode(request, StandardCharsets.UTF_8));
        assertThat(found("khtc.truong", "hen trao doi")).doesNotContain("Hẹn trao đổi");
    }

    @Test
    void anItemThatHasNotBegunIsFoundWhereThePlanSaysIt() {
        String coming = database.sql("select key from work_item where key = '2023-8.1'")
                .query(String.class)
                .optional()
                .orElse("");
        assertThat(coming).isEmpty();
        assertThat(found("giamdoc", "8.1")).contains("/lan-theo/2023-8.1", "Chưa mở");
        assertThat(found("stttt", "8.1")).doesNotContain("2023-8.1");
    }

    private String found(String person, String typed) {
        return WebSession.signedIn(port, person)
                .get("/tim?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .body();
    }

    private String workOf(String office) {
        return database.sql("select key from work_item where lead = ? order by key limit 1")
                .param(office)
                .query(String.class)
                .single();
    }

    private void file(String subject, String name, int number) {
        database.sql("""
                        insert into evidence_file (subject, name, type, size, sha256, uploaded_by, uploaded_at)
                        values (?, ?, 'application/pdf', 1, lpad(?, 64, 'f'), 'quantri', now() + make_interval(mins => ?))""").params(subject, name, "" + number, number).update();
    }

    private void line(String subject, String words) {
        database.sql("insert into journal (at, actor, subject, action) values (now(), 'quantri', ?, ?)")
                .params(subject, words)
                .update();
    }
}
