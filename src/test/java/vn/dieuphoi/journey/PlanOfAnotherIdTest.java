package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.at;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.ModelsOfPlan;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.plan.Adoption;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.plan.trace.OrphanKind;
import vn.dieuphoi.plan.trace.PlanTrace;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** A second plan beside that of 2023, whose id is no year, lives by item models of its own and changes no key of the first. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class PlanOfAnotherIdTest {

    private static final PlanId PLAN = new PlanId("thu-2031");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    PlanRegister plans;

    @Autowired
    WorkRegister register;

    @Autowired
    TimeSteps steps;

    @Autowired
    PlanTrace trace;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void itIsAdoptedBesideTheOther() {
        String shipped = PlanFile.of(PlanId.ofYear(2023)).yaml();
        Plan plan = new PlanFile(
                        "plans/thu-2031.yaml",
                        shipped.replace("\nyear: 2023\n", "\nid: thu-2031\nfrom: 2023-01-01\nto: 2023-12-31\n"))
                .plan();

        ModelsOfPlan.deploy(application, PLAN);
        assertThat(plans.adopt(plan, "thử")).isEqualTo(Adoption.NEW);

        assertThat(plans.plan(PLAN)).isEqualTo(plan);
        assertThat(plans.ids()).containsExactly(PlanId.ofYear(2023), PLAN);
        assertThat(plans.adopt(plan, "thử")).isEqualTo(Adoption.UNCHANGED);
    }

    @Test
    @Order(2)
    void itsItemsOpenUnderItsOwnKeysWithRoundsAndRequests() {
        steps.advanceTo(at("2023-05-05T18:00"));

        List<WorkItem> own = register.ofPlan(PLAN);
        assertThat(own.stream().map(item -> item.key().code()))
                .containsExactlyInAnyOrderElementsOf(register.ofPlan(PlanId.ofYear(2023)).stream()
                        .map(item -> item.key().code())
                        .toList());
        assertThat(register.item(new WorkKey("thu-2031-3.4")).dueOn())
                .isEqualTo(register.item(new WorkKey("2023-3.4")).dueOn());
        assertThat(keys("select key from monthly_round where work_item = 'thu-2031-3.4'"))
                .contains("thu-2031-3.4@2023-04");
        assertThat(keys("select key from coordination_request where work_item like 'thu-2031-%'"))
                .hasSameSizeAs(keys("select key from coordination_request where work_item like '2023-%'"))
                .isNotEmpty();
        assertThat(keys("select distinct plan from obligation")).containsExactlyInAnyOrder("2023", "thu-2031");
        assertThat(keys("select key from obligation where plan = 'thu-2031' and key not like 'thu-2031-%'"))
                .isEmpty();
    }

    @Test
    @Order(3)
    void itsQuarterIsReportedUnderAKeyOfItsOwn() {
        assertThat(keys("select plan || ' ' || period || ' ' || key from dossier where kind = 'QUARTER' order by key"))
                .contains("2023 2023-Q1 2023-Q1", "thu-2031 2023-Q1 thu-2031-2023-Q1");
        assertThat(keys("select key from item_report where plan = 'thu-2031'")).contains("thu-2031-3.4@2023-Q1");
        assertThat(keys("select key from dossier where plan = '2023' and key like '%thu%'"))
                .isEmpty();
        for (PlanId plan : plans.ids()) {
            // Of notices the trace knows those about items, rounds, reports and requests only.
            assertThat(trace.check(plan).orphans())
                    .filteredOn(orphan -> orphan.kind() != OrphanKind.NOTICE_WITHOUT_SUBJECT)
                    .filteredOn(orphan -> orphan.kind() != OrphanKind.TASK_WITHOUT_WORK)
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    void itIsShownOnItsPagesAndTheOldAddressesStillLeadToTheOther() {
        WebSession director = WebSession.signedIn(port, "giamdoc");

        assertThat(director.get("/?ke-hoach=thu-2031").body())
                .contains("Kế hoạch thu-2031")
                .contains("/muc/thu-2031-3.4");
        assertThat(director.get("/?ke-hoach=2023").body())
                .contains("Kế hoạch năm 2023")
                .contains("/muc/2023-3.4");
        for (String page : List.of(
                "/muc/thu-2031-3.4",
                "/muc/2023-3.4",
                "/lan-theo/thu-2031-3.4",
                "/chi-tieu?ke-hoach=thu-2031",
                "/chi-tieu/T1?ke-hoach=thu-2031",
                "/giao-viec?ke-hoach=thu-2031",
                "/bao-cao?ke-hoach=thu-2031",
                "/ket-qua?ky=thu-2031-2023-Q1")) {
            assertThat(director.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(director.get("/bao-cao?ke-hoach=thu-2031").body()).contains("Báo cáo quý I/2023");
        assertThat(director.get("/?ke-hoach=khong_phai").statusCode()).isEqualTo(404);
    }

    private List<String> keys(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
