package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.review.DraftReview;
import vn.dieuphoi.adoption.review.ReviewDesk;
import vn.dieuphoi.adoption.review.ReviewPlace;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDesk;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.succession.PartyNaming;
import vn.dieuphoi.plan.drafted.DraftFact;
import vn.dieuphoi.plan.reading.Typeset;

/** A document is handed in and looked over by several people at once. */
@JourneyTest
class DraftReviewTest {

    private static final Path PAPER = Path.of("src/test/resources/adoption/ke-hoach-90-ngay.txt");
    private static final Pattern DRAFT = Pattern.compile(".*/ke-hoach/nhap/(\\d+).*");
    private static final String NEW = "/ke-hoach/moi";

    @LocalServerPort
    int port;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    ReviewDesk desk;

    @Autowired
    PartyRegister parties;

    @Autowired
    PartyDesk offices;

    @Autowired
    JdbcClient database;

    private WebSession head;
    private WebSession clerk;

    @BeforeEach
    void signIn() {
        head = WebSession.signedIn(port, "gdnn.truong");
        clerk = WebSession.signedIn(port, "gdnn.cv1");
    }

    @Test
    void whoComesSecondIsToldAndSeesTheNewValue() throws IOException {
        long id = handed("ke-hoach.docx", Typeset.docx(PAPER));
        ReviewPlace place = openPlace(id, "i9/due");

        assertThat(act(head, id, place, "sua", "30/9/2026").statusCode()).isEqualTo(302);
        HttpResponse<String> second = act(clerk, id, place, "sua", "15/10/2026");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body())
                .contains("vừa có người khác sửa")
                .contains("30/09/2026")
                .contains("Nguyễn Thu Hằng");
        assertThat(fact(id, "i9/due").text()).isEqualTo("2026-09-30");
    }

    @Test
    void aCellOverFiveItemsIsAskedOnceAndAnsweredForAllOrForOne() throws IOException {
        long id = handed("ke-hoach.docx", Typeset.docx(PAPER));
        String pointer = "i1/due";
        desk.correct(new ReviewDesk.Act(id, pointer, single(id, pointer), "", by("gdnn.cv1")), "31/8/2026");

        assertThat(fact(id, "i1/due").text()).isEqualTo("2026-08-31");
        assertThat(fact(id, "i2/due").text()).isEqualTo("2026-08-30");
        assertThat(fact(id, "i1/due").raw()).isEqualTo("30/8/2026");
        assertThat(fact(id, "i1/due").corrected()).isTrue();

        desk.giveBack(new ReviewDesk.Act(id, pointer, single(id, pointer), "", by("gdnn.cv1")));
        assertThat(fact(id, "i1/due").text()).isEqualTo("2026-08-30");
        assertThat(fact(id, "i1/due").reviewed()).isFalse();
    }

    @Test
    void undoTakesBackOnesOwnLastActUnlessSomebodyWentOnThere() throws IOException {
        long id = handed("ke-hoach.docx", Typeset.docx(PAPER));
        act(head, id, openPlace(id, "i9/due"), "dung", "");
        assertThat(fact(id, "i9/due").reviewed()).isTrue();
        assertThat(undo(clerk, id).body()).contains("Không còn bước nào");

        assertThat(undo(head, id).statusCode()).isEqualTo(302);
        assertThat(fact(id, "i9/due").reviewed()).isFalse();

        act(head, id, openPlace(id, "i9/due"), "dung", "");
        desk.addFact(id, "i9", "products", "Biên bản giao nhận", by("gdnn.cv1"));
        assertThat(undo(head, id).body()).contains("Đã có người sửa tiếp");
        assertThat(fact(id, "i9/due").reviewed()).isTrue();
    }

    @Test
    void anUnknownPartyIsFoundedOrIsAnotherNameOnceForAllItems() throws IOException {
        long id = handed("ke-hoach.docx", Typeset.docx(PAPER));
        ReviewPlace post = unknown(id, "Bưu điện tỉnh");
        assertThat(post.items()).hasSize(2);
        assertThat(act(head, id, post, "don-vi", "").statusCode()).isEqualTo(302);
        assertThat(parties.byAlias("Bưu điện tỉnh")).isPresent();

        ReviewPlace finance = unknown(id, "Sở Tư pháp");
        HttpResponse<String> unknown = act(head, id, finance, "ten-khac", "Phòng không có <b>");
        assertThat(unknown.body())
                .contains("không có trong danh bạ".substring(6))
                .doesNotContain("<b>\"");
        assertThat(act(head, id, finance, "ten-khac", "Sở Xây dựng").statusCode())
                .isEqualTo(302);
        assertThat(parties.byAlias("Sở Tư pháp").map(party -> party.code().value()))
                .contains(parties.byAlias("Sở Xây dựng").orElseThrow().code().value());
    }

    @Test
    void itemsAreAddedSplitAndTakenOut() throws IOException {
        long id = handed("ke-hoach.docx", Typeset.docx(PAPER));
        String split = desk.split(id, "i7", "12", "Tập huấn đợt hai", by("gdnn.cv1"));
        assertThat(fact(id, split + "/due").text()).isEqualTo(fact(id, "i7/due").text());
        String added = desk.addItem(id, "13", "Việc mới", "", by("gdnn.cv1"));
        assertThatThrownBy(() -> desk.addItem(id, "13", "Việc mới", "", by("gdnn.cv1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bấm hai lần");
        assertThatThrownBy(() -> desk.split(id, "i7", "12", "Tập huấn đợt hai", by("gdnn.cv1")))
                .isInstanceOf(Refused.class);
        desk.addFact(id, added, "products", "Biên bản", by("gdnn.cv1"));
        assertThatThrownBy(() -> desk.addFact(id, added, "products", "Biên bản", by("gdnn.cv1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“Biên bản” đã có ở đây");
        desk.removeItem(id, "i1", by("gdnn.cv1"));

        assertThat(review(id).items().stream().map(item -> item.key()))
                .contains(split, added)
                .doesNotContain("i1");
        assertThat(desk.undo(id, by("gdnn.cv1"))).isEqualTo("Bỏ mục");
        assertThat(review(id).items().get(1).key()).isEqualTo("i1");
    }

    @Test
    void theDraftGoesOutAsYamlAndComesInAgainAsItWas() throws IOException {
        long id = handed("ke-hoach.docx", Typeset.docx(PAPER));
        act(head, id, openPlace(id, "i9/due"), "sua", "30/9/2026");
        String yaml = head.get("/ke-hoach/nhap/" + id + "/ban-nhap.yaml").body();

        long again = handed("ban-nhap.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(drafts.draft(again).draft().path("items"))
                .isEqualTo(drafts.draft(id).draft().path("items"));
    }

    @Test
    void officesThatLeadAndHaveNobodyAreToldInOneLine() throws IOException {
        for (String name : List.of("Phòng Thẩm tra", "Phòng Lưu trữ")) {
            String code = name.equals("Phòng Thẩm tra") ? "PTHAMTRA" : "PLUUTRU";
            offices.found(
                    new PartyCode(code),
                    PartyKind.INTERNAL,
                    false,
                    new PartyNaming(name, "", "", "thử"),
                    by("quantri"));
        }
        long id = handed("hai-phong.docx", Typeset.docx("""
                KẾ HOẠCH
                Sắp xếp hồ sơ năm 2023

                | TT | Tên nhiệm vụ | Đơn vị chủ trì | Thời hạn |
                | 1 | Rà soát hồ sơ lưu trữ | Phòng Lưu trữ | 30/9/2023 |
                | 2 | Thẩm tra hồ sơ đã rà soát | Phòng Thẩm tra | 31/10/2023 |
                | 3 | Lập danh mục hồ sơ | Phòng Lưu trữ | 30/11/2023 |
                | 4 | Bàn giao hồ sơ | Phòng Giáo dục nghề nghiệp | 15/12/2023 |
                """));

        String page = head.get("/ke-hoach/nhap/" + id + "/kiem-tra").body();

        assertThat(page).contains("2 đơn vị chủ trì nhưng chưa có người nào: Phòng Lưu trữ; Phòng Thẩm tra");
        assertThat(page.split("chưa có người nào", -1)).hasSize(2);
        assertThat(page.substring(page.indexOf("2 đơn vị chủ trì")))
                .containsSubsequence(">mục 1<", ">mục 3<", ">mục 2<");
    }

    @Test
    void othersWordsStayWords() throws IOException {
        StringBuilder paper = new StringBuilder("KẾ HOẠCH\nThử <script>alert(1)</script>\n\n");
        paper.append("| TT | Tên nhiệm vụ | Đơn vị chủ trì | Thời hạn |\n");
        int row = 1;
        for (String line : OthersWords.LINES) {
            paper.append("| ")
                    .append(row++)
                    .append(" | Việc ")
                    .append(line.replace("|", "/"))
                    .append(" | Sở <img src=x onerror=alert(1)> | 30/9/2026 |\n");
        }
        paper.append("| ")
                .append(row)
                .append(" | Việc ")
                .append("rất dài ".repeat(8000))
                .append(" | Sở Y tế | 30/9/2026 |\n");
        long id = handed("la.docx", Typeset.docx(paper.toString()));

        HttpResponse<String> page = head.get("/ke-hoach/nhap/" + id + "?loc=ca-muc&muc=i7");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "<h1>Thông báo");
        assertThat(head.get("/ke-hoach/nhap/" + id + "/kiem-tra").body()).doesNotContain("<img src=x", "<script>alert");
    }

    @Test
    void filesThatCannotBeReadSayWhatToDoAndLeaveNothing() throws IOException {
        long before = count();
        Map<String, byte[]> files = Map.of(
                "rong.pdf", new byte[0],
                "hong.docx", new byte[] {0x50, 0x4B, 3, 4, 1, 2, 3},
                "hong.pdf", "%PDF-1.4 hỏng".getBytes(StandardCharsets.UTF_8),
                "la.bin", new byte[] {0, 1, 2, 3},
                "sai.yaml", "draft: 1\nitems: [\n".getBytes(StandardCharsets.UTF_8));
        files.forEach((name, content) -> {
            HttpResponse<String> answer = head.uploadOnce(NEW, NEW, name, content);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.body())
                    .as(name)
                    .contains("class=\"refused\"")
                    .containsAnyOf("Hãy", "Không dùng được tệp kế hoạch");
        });
        assertThat(count()).isEqualTo(before);
        assertThat(database.sql("select count(*) from plan_reading where refused is null and draft is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyElseComesNear() throws IOException {
        long id = handed("ke-hoach.docx", Typeset.docx(PAPER));
        String draft = "/ke-hoach/nhap/" + id;
        WebSession other = WebSession.signedIn(port, "ldvl.truong");
        for (String path : List.of(
                NEW,
                draft,
                draft + "/kiem-tra",
                draft + "/tep",
                draft + "/ban-nhap.yaml",
                draft + "/trang/1.png",
                draft + "/o?khoi=p1")) {
            assertThat(other.page(path).statusCode()).as(path).isIn(403, 406);
        }
        String token = other.token("/tai-khoan");
        for (String path : List.of("/cho", "/don-vi", "/them", "/muc", "/hoan-tac", "/bo", "/o-day")) {
            Map<String, String> fields = Map.of("viec", "bo", "phan", "leads", "muc", "i1", "cho", "i1/due");
            assertThat(other.postForm(draft + path, fields, token).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(WebSession.signedIn(port, "quantri").get(draft).statusCode()).isEqualTo(200);
        assertThat(head.get("/ke-hoach/nhap/999999").statusCode()).isEqualTo(404);
    }

    private long handed(String name, byte[] content) {
        HttpResponse<String> answer = head.uploadOnce(NEW, NEW, name, content);
        String next = WebSession.location(answer);
        for (int i = 0; i < 120 && !DRAFT.matcher(next).matches(); i++) {
            assertThat(next).as(answer.body()).contains(NEW);
            pause();
            next = WebSession.location(head.get(next.substring(next.indexOf("/ke-hoach"))));
            next = next.isEmpty() ? WebSession.location(answer) : next;
        }
        Matcher draft = DRAFT.matcher(next);
        assertThat(draft.matches()).isTrue();
        return Long.parseLong(draft.group(1));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private DraftReview review(long id) {
        return desk.review(drafts.draft(id));
    }

    private ReviewPlace openPlace(long id, String place) {
        return review(id).places().stream()
                .filter(each -> each.open()
                        && each.facts().stream().anyMatch(fact -> fact.address().equals(place)))
                .findFirst()
                .orElseThrow();
    }

    private ReviewPlace unknown(long id, String name) {
        return review(id).unknownParties().stream()
                .filter(place -> place.facts().get(0).fact().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String single(long id, String address) {
        return review(id).items().stream()
                .flatMap(item -> item.facts().stream())
                .filter(fact -> fact.address().equals(address))
                .findFirst()
                .orElseThrow()
                .stamp();
    }

    private DraftFact fact(long id, String address) {
        return review(id).items().stream()
                .flatMap(item -> item.facts().stream())
                .filter(fact -> fact.address().equals(address))
                .findFirst()
                .orElseThrow()
                .fact();
    }

    private static HttpResponse<String> act(WebSession who, long id, ReviewPlace place, String what, String typed) {
        Map<String, String> fields = new HashMap<>(Map.of("viec", what, "gia-tri", typed));
        fields.put("cho", place.id());
        fields.put("dau", place.stamp());
        return who.postForm(
                "/ke-hoach/nhap/" + id, "/ke-hoach/nhap/" + id + "/cho?loc=ca-muc&muc=" + place.listed(), fields);
    }

    private static HttpResponse<String> undo(WebSession who, long id) {
        return who.postForm("/ke-hoach/nhap/" + id, "/ke-hoach/nhap/" + id + "/hoan-tac", Map.of());
    }

    private static Actor by(String person) {
        return Actor.of(person);
    }

    private long count() {
        return database.sql("select count(*) from plan_draft").query(Long.class).single();
    }
}
