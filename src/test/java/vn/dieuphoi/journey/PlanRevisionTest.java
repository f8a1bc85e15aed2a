package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.at;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.adoption.DraftSource;
import vn.dieuphoi.adoption.DraftSourceKind;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.effect.AdoptionOrder;
import vn.dieuphoi.adoption.effect.Effect;
import vn.dieuphoi.adoption.effect.EffectChanged;
import vn.dieuphoi.adoption.effect.EffectDesk;
import vn.dieuphoi.adoption.effect.Fate;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.PlanRevisions;
import vn.dieuphoi.plan.PlanText;
import vn.dieuphoi.plan.drafted.PlanAsDraft;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.plan.file.PlanIntake;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.ending.Ending;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.ending.EndingWay;

/** A plan is changed in the middle of its year: what runs follows, once, all of it or nothing, and the page says it before. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanRevisionTest {

    private static final PlanId PLAN = PlanId.ofYear(2023);
    private static final WorkKey DROPPED = new WorkKey("2023-9.3");
    private static final WorkKey OTHER_LEAD = new WorkKey("2023-3.4");
    private static final WorkKey OTHER_END = new WorkKey("2023-9.1");
    private static final WorkKey OTHER_PARTNERS = new WorkKey("2023-3.1");

    private static long draft;

    @LocalServerPort
    int port;

    @Autowired
    PlanRegister plans;

    @Autowired
    PlanRevisions revisions;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    EffectDesk desk;

    @Autowired
    PlanIntake commands;

    @Autowired
    WorkRegister register;

    @Autowired
    EndingDesk endings;

    @Autowired
    EndingOrders endingOrders;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void lookingChangesNothingAndItsSumsClose() {
        steps.advanceTo(at("2023-05-10T18:00"));
        Map<String, Long> before = rows();

        Effect effect = desk.survey(order(revised(), Set.of()));

        assertThat(rows()).isEqualTo(before);
        assertThat(effect.number()).isOne();
        assertThat(effect.of(Fate.STOPPED))
                .extracting(line -> line.code().value())
                .containsExactly("9.3");
        assertThat(effect.of(Fate.CHANGED))
                .extracting(line -> line.code().value())
                .containsExactly("3.1", "3.4", "9.1");
        assertThat(effect.of(Fate.LEFT)).extracting(line -> line.code().value()).containsExactly("9.7");
        assertThat(effect.of(Fate.LEFT).get(0).hindrances()).anyMatch(why -> why.contains("Trung tâm Hỗ trợ KCN"));
        assertThat(effect.newItems()
                        + effect.changedItems()
                        + effect.of(Fate.STOPPED).size()
                        + effect.untouchedItems())
                .isEqualTo(37);
        assertThat(effect.itemsAfter()).isEqualTo(35);
        assertThat(effect.tasks().before()).isEqualTo(openTasks());
        assertThat(effect.tasks().stopped()).isPositive();
        assertThat(effect.tasks().changed()).isPositive();
        assertThat(effect.people()).isPositive();
    }

    @Test
    @Order(2)
    void whatCannotRunIsRefusedWithItsReasonAndNothingIsAdopted() {
        assertThatThrownBy(() -> commands.revise(revised(), Set.of(), "Điều chỉnh", "thử", true))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--leave 9.7")
                .hasMessageContaining("Trung tâm Hỗ trợ KCN");
        assertThatThrownBy(() -> desk.adopt(order(revised(), Set.of()), null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.adopt(
                        new AdoptionOrder(revised(), Set.of(new ItemCode("9.7")), " ", Actor.of("ldvl.cv1"), null),
                        null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("lý do");
        assertThat(commands.revise(revised(), Set.of(), "", "thử", false)).contains("Chưa có gì thay đổi");
        assertThat(revisions.of(PLAN)).hasSize(1);
    }

    @Test
    @Order(3)
    void thePageSaysItAndOthersDoNotSeeIt() {
        draft = drafts.put(
                "Kế hoạch điều chỉnh thử",
                new DraftSource("dieu-chinh.yaml", DraftSourceKind.YAML, "-".getBytes(StandardCharsets.UTF_8)),
                PlanAsDraft.of(revised()),
                PLAN,
                Actor.of("vp.truong"));
        String address = "/ke-hoach/nhap/" + draft + "/ap-dung";

        assertThat(WebSession.signedIn(port, "ttra.truong").get(address).statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, "stttt").get("/ke-hoach").statusCode())
                .isEqualTo(403);
        WebSession clerk = standing();
        String page = clerk.get(address).body();
        assertThat(page)
                .contains("Điều chỉnh lần 1: tác động đến việc đang chạy", "chưa có gì thay đổi")
                .contains("Áp dụng 4 thay đổi, để lại 9.7", "Trung tâm Hỗ trợ KCN", "bỏ khỏi kế hoạch");
        assertThat(clerk.get("/ke-hoach").body()).contains("Kế hoạch năm 2023", "Kế hoạch điều chỉnh thử");
        assertThat(clerk.get("/ke-hoach/2023").body()).contains("Bản đầu");
        assertThat(clerk.get("/ke-hoach/2023/so-sanh?nhap=" + draft).body()).contains("5 mục khác nhau");
    }

    @Test
    @Order(4)
    void whoActsMeanwhileMakesThePageShowTheNewState() {
        WorkKey meanwhile = new WorkKey("2023-8.3");
        Plan without = revised()
                .withItems(revised().items().stream()
                        .filter(item -> !item.code().value().equals("8.3"))
                        .toList());
        Effect seen = desk.survey(order(without, left()));
        endings.decide(new Ending(meanwhile, EndingWay.CLOSE_PARTLY, 50, "Phần sau", "Đủ dùng", Actor.of("giamdoc")));
        endingOrders.send(meanwhile);
        steps.settle();

        assertThatThrownBy(() -> desk.adopt(order(without, left()), seen.seal()))
                .isInstanceOf(EffectChanged.class);
        assertThat(revisions.of(PLAN)).hasSize(1);
    }

    @Test
    @Order(5)
    void whatFailsInTheMiddleLeavesNothingHalfAdopted() {
        Map<String, Long> before = rows();
        database.sql("create function fail() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'giữa chừng'; end $$")
                .update();
        database.sql("create trigger fail before insert on message for each row when (new.kind = 'PLAN')"
                        + " execute function fail()")
                .update();
        try {
            assertThatThrownBy(() -> desk.adopt(order(revised(), left()), null)).hasMessageContaining("giữa chừng");
        } finally {
            database.sql("drop trigger fail on message").update();
            database.sql("drop function fail").update();
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(register.item(OTHER_LEAD).lead().value()).isEqualTo("GDNN");
        assertThat(plans.plan(PLAN).items()).hasSize(36);
    }

    @Test
    @Order(6)
    void pressedTwiceAtOnceItIsAdoptedOnce() {
        WebSession one = standing();
        WebSession other = standing();
        String address = "/ke-hoach/nhap/" + draft + "/ap-dung";
        String seal =
                one.get(address).body().split("name=\"da-xem\" value=\"")[1].split("\"")[0];
        Map<String, String> form = Map.of("ly-do", "Theo kế hoạch mới", "da-xem", seal, "de-lai", "9.7");

        CompletableFuture<?> first = CompletableFuture.runAsync(() -> one.postForm("/tai-khoan", address, form));
        CompletableFuture<?> second = CompletableFuture.runAsync(() -> other.postForm("/tai-khoan", address, form));
        CompletableFuture.allOf(first, second).join();
        steps.settle();

        assertThat(revisions.of(PLAN)).hasSize(2);
        assertThat(revisions.of(PLAN).get(0).effect()).contains("STOPPED");
        assertThat(count("select count(*) from message where kind = 'PLAN'"))
                .isEqualTo(count("select count(distinct person) from message where kind = 'PLAN'"))
                .isPositive();
        assertThat(count("select count(*) from journal where subject = '2023-3.4' and action like 'Điều chỉnh lần 1%'"))
                .isOne();
    }

    @Test
    @Order(7)
    void whatRunsHasFollowed() {
        assertThat(register.item(DROPPED).state()).isEqualTo(WorkState.STOPPED);
        assertThat(count("select count(*) from obligation where work = '2023-9.3' and state = 'OPEN'"))
                .isZero();
        assertThat(register.item(OTHER_LEAD).lead().value()).isEqualTo("TTDVVL");
        assertThat(count("select count(*) from obligation where work = '2023-3.4' and state = 'OPEN'"
                        + " and kind in ('STEP', 'ROUND') and owed_by = 'GDNN'"))
                .isZero();
        assertThat(register.item(OTHER_END).dueOn()).isEqualTo("2023-11-30");
        assertThat(register.item(OTHER_END).extensions()).isZero();
        assertThat(count("select count(*) from coordination_request where work_item = '2023-3.1' and party = 'TTRA'"))
                .isOne();
        assertThat(plans.plan(PLAN).find(new ItemCode("9.7"))).isEmpty();
        assertThat(revisions.content(PLAN, 0).items()).hasSize(36);
        assertThat(standing().get("/ke-hoach/2023/so-sanh?tu=0&den=1").body()).contains("4 mục khác nhau");
        assertThat(commands.revise(plans.plan(PLAN), Set.of(), "Lại", "thử", true))
                .contains("không thay đổi");
    }

    private AdoptionOrder order(Plan content, Set<ItemCode> left) {
        return new AdoptionOrder(content, left, "Theo kế hoạch mới", Actor.of("ldvl.cv1"), null);
    }

    private static Set<ItemCode> left() {
        return Set.of(new ItemCode("9.7"));
    }

    private WebSession standing() {
        String office = database.sql("select lower(code) from party where duty = 'STANDING_OFFICE'")
                .query(String.class)
                .single();
        return WebSession.signedIn(port, office + ".truong");
    }

    private long openTasks() {
        return count("select count(*) from obligation where plan = '2023' and state = 'OPEN' and task is not null"
                + " and work ~ '^2023-[0-9.]+$'");
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of(
                "journal",
                "message",
                "obligation",
                "obligation_change",
                "work_ending",
                "plan_revision",
                "act_ru_task",
                "act_ru_job",
                "act_ru_execution",
                "coordination_request",
                "outbox")) {
            rows.put(table, count("select count(*) from " + table));
        }
        return rows;
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** Item 9.3 dropped; 3.4, 9.1 and 3.1 with another lead, end and partner; 9.7 of an office that nobody knows. */
    private static Plan revised() {
        try {
            ObjectNode plan = (ObjectNode) PlanJson.YAML.readTree(
                    PlanFile.at(Path.of("plans", "2023.yaml")).yaml());
            ArrayNode items = (ArrayNode) plan.get("items");
            ObjectNode added = null;
            for (int i = items.size() - 1; i >= 0; i--) {
                ObjectNode item = (ObjectNode) items.get(i);
                switch (item.get("code").asText()) {
                    case "9.3" -> items.remove(i);
                    case "3.4" -> {
                        item.put("lead", "TTDVVL");
                        ((ArrayNode) item.get("partners"))
                                .removeAll()
                                .add("LDVL")
                                .add("PDV");
                    }
                    case "9.1" -> item.put("endDate", "2023-11-30");
                    case "3.1" -> ((ArrayNode) item.get("partners")).add("TTRA");
                    case "9.6" -> added = item.deepCopy();
                    default -> {}
                }
            }
            items.add(added.put("code", "9.7")
                    .put("title", "Hỗ trợ lao động khu công nghiệp")
                    .put("lead", "TTKCN"));
            ((ArrayNode) plan.get("parties"))
                    .addObject()
                    .put("code", "TTKCN")
                    .put("kind", "OFFICE")
                    .put("name", "Trung tâm Hỗ trợ KCN")
                    .putArray("spellings")
                    .add("Trung tâm Hỗ trợ KCN");
            return PlanJson.YAML.treeToValue(plan, PlanText.class).plan();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
