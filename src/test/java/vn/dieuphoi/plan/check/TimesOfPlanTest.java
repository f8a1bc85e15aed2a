package vn.dieuphoi.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.plan.file.PlanFileRejected;
import vn.dieuphoi.plan.time.ReportRhythm;
import vn.dieuphoi.plan.time.RoundRhythm;

/** What plan files say of times, and what is found wrong in it. */
class TimesOfPlanTest {

    private static final String SHIPPED =
            PlanFile.at(Path.of("plans", "2023.yaml")).yaml();

    @Test
    void aPlanWithoutAWordOfRhythmIsAskedAsUsual() {
        Plan plan = plan(SHIPPED);

        assertThat(plan.rhythmOf(item(plan, "3.4")).rounds()).isEqualTo(RoundRhythm.MONTHLY);
        assertThat(plan.rhythmOf(item(plan, "3.4")).reports()).isEqualTo(ReportRhythm.QUARTERLY);
        assertThat(codes(plan, FindingCode.WEEKDAY_MISSING)).isEmpty();
    }

    @Test
    void theItemsWordsComeBeforeThePlans() {
        Plan plan = plan(
                of34("rhythm: { rounds: weekly, weekday: MONDAY }") + "rhythm: { rounds: none, reports: yearly }\n");

        assertThat(plan.rhythmOf(item(plan, "3.4")).rounds()).isEqualTo(RoundRhythm.WEEKLY);
        assertThat(plan.rhythmOf(item(plan, "3.4")).reports()).isEqualTo(ReportRhythm.YEARLY);
        assertThat(plan.rhythmOf(item(plan, "3.5")).rounds()).isEqualTo(RoundRhythm.NONE);
    }

    @Test
    void anEndThatIsCountedNeedsNoDay() {
        String counted = SHIPPED.replaceFirst(
                        "(?s)(code: \"3\\.4\".*?)periodPhrase: thực hiện trong cả năm 2023\n    endDate: 2023-12-31",
                        "$1periodPhrase: 100 ngày kể từ ngày ban hành\n    endKind: relative")
                .replaceFirst(
                        "(?s)(code: \"3\\.4\".*?timeText: \")[^\"]*",
                        "$1Triển khai tháng 3, 100 ngày kể từ ngày ban hành.");

        Plan plan = plan(counted);

        assertThat(item(plan, "3.4").endDate()).isEqualTo("2023-06-09");
        assertThat(codes(plan, FindingCode.RELATIVE_END_OTHER)).isEmpty();
        assertThat(codes(
                        plan(counted.replace("endKind: relative", "endKind: relative\n    endDate: 2023-07-01")),
                        FindingCode.RELATIVE_END_OTHER))
                .containsExactly("3.4");
    }

    @Test
    void anEndWithoutADayIsRefusedWhereItIsNotCounted() {
        String without = SHIPPED.replaceFirst("(?s)(code: \"3\\.4\".*?)    endDate: 2023-12-31\n", "$1");

        PlanFileRejected refused = catchThrowableOfType(PlanFileRejected.class, () -> plan(without));

        assertThat(refused).hasMessageContaining("endDate (mục 3.4)");
    }

    @Test
    void itemsThatWaitForEachOtherAreFound() {
        String first = starts("3.4", "startsAfter: \"3.5\"", SHIPPED);
        assertThat(codes(plan(first), FindingCode.STARTS_AFTER_LATE_ITEM)).containsExactly("3.4");

        Plan ring = plan(starts("3.5", "startsAfter: \"3.4\"", first));
        assertThat(codes(ring, FindingCode.STARTS_AFTER_ITSELF)).containsExactly("3.4", "3.5");
        assertThat(codes(plan(starts("3.4", "startsAfter: \"2.4\"", SHIPPED)), FindingCode.STARTS_AFTER_ENDLESS))
                .containsExactly("3.4");
    }

    @Test
    void aStartAfterTheEndOrOutsideOfThePlanIsFound() {
        assertThat(codes(plan(starts("3.4", "startDate: 2024-03-01", SHIPPED)), FindingCode.START_OUTSIDE_PERIOD))
                .containsExactly("3.4");
        String ended = starts("3.4", "startDate: 2023-09-05", SHIPPED)
                .replaceFirst("(?s)(code: \"3\\.4\".*?)endDate: 2023-12-31", "$1endDate: 2023-06-30");
        assertThat(codes(plan(ended), FindingCode.START_AFTER_END)).containsExactly("3.4");
    }

    @Test
    void milestonesOutsideOfThePeriodAndWeekdaysThatAreMissingAreTold() {
        Plan plan =
                plan(of34("milestones: [{ title: Quá muộn, due: 2024-02-01 }, { title: Đúng lúc, due: 2023-06-30 }]\n"
                        + "    rhythm: { rounds: fortnightly }"));

        assertThat(codes(plan, FindingCode.MILESTONE_OUTSIDE_PERIOD)).containsExactly("3.4");
        assertThat(codes(plan, FindingCode.WEEKDAY_MISSING)).containsExactly("3.4");
        assertThat(new PlanCheck().findings(plan))
                .filteredOn(finding -> finding.code() == FindingCode.WEEKDAY_MISSING)
                .allMatch(finding -> finding.decision().equals("lấy thứ Sáu"));
    }

    @Test
    void anItemBeginsInOneWayOnly() {
        PlanFileRejected refused =
                catchThrowableOfType(PlanFileRejected.class, () -> plan(of34("startDate: 2023-04-03")));

        assertThat(refused).hasMessageContaining("startMonth, startDate, startsAfter");
    }

    private static Plan plan(String yaml) {
        return new PlanFile("thử", yaml).plan();
    }

    private static PlanItem item(Plan plan, String code) {
        return plan.item(new ItemCode(code));
    }

    private static String of34(String lines) {
        return SHIPPED.replace("  - code: \"3.4\"\n", "  - code: \"3.4\"\n    " + lines + "\n");
    }

    private static String starts(String code, String start, String yaml) {
        String quoted = code.replace(".", "\\.");
        return yaml.replaceFirst(
                "(?s)(code: \"" + quoted + "\".*?)startMonth: \\d+", "$1startMonth: null\n    " + start);
    }

    private static List<String> codes(Plan plan, FindingCode code) {
        return new PlanCheck()
                .findings(plan).stream()
                        .filter(finding -> finding.code() == code)
                        .flatMap(finding -> finding.items().stream())
                        .map(ItemCode::value)
                        .toList();
    }
}
