package vn.dieuphoi.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.plan.check.FindingCode.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan2023;
import vn.dieuphoi.plan.document.Severity;
import vn.dieuphoi.plan.file.PlanFile;

class PlanCheckTest {

    private static final List<PlanFinding> FINDINGS = new PlanCheck().findings(Plan2023.PLAN);

    @Test
    void theLabourStructureOf102PercentIsAnErrorAndStaysAsWritten() {
        assertThat(only(PARTS_DO_NOT_ADD_UP)).satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.says()).contains("19,5 + 50 + 32,5 = 102 %");
            assertThat(finding.decision()).contains("giữ nguyên");
        });
    }

    @Test
    void theBlankNumberAndDayAreTold() {
        assertThat(only(NUMBER_BLANK).says()).contains("/KH-SLĐTBXH");
        assertThat(only(DAY_BLANK).decision()).contains("01/03/2023").contains("giả định");
    }

    @Test
    void threeItemsWithoutAMonthStartAtIssue() {
        assertThat(all(MONTH_MISSING)).extracting(finding -> codes(finding)).containsExactly("8.3", "9.1", "9.3");
        assertThat(all(MONTH_MISSING)).allMatch(finding -> finding.decision().contains("01/03/2023"));
    }

    @Test
    void thePlan1305StandsTwiceAndIsCountedOnce() {
        assertThat(codes(only(DOCUMENT_TWICE))).isEqualTo("2.2 7");
        assertThat(only(DOCUMENT_TWICE).decision()).contains("chỉ tính một lần");
    }

    @Test
    void item7HasNoLeadAndGetsNoneByDefault() {
        assertThat(codes(only(LEAD_MISSING))).isEqualTo("7");
    }

    @Test
    void theYearReportIsDueBeforeItemsEndAndOnASunday() {
        assertThat(only(YEAR_REPORT_BEFORE_ITEMS_END).says())
                .contains("10/12/2023")
                .contains("36 mục");
        assertThat(only(YEAR_REPORT_ON_DAY_OFF).says()).contains("Chủ Nhật");
        assertThat(only(YEAR_REPORT_ON_DAY_OFF).decision()).contains("thứ Sáu, 08/12/2023");
    }

    @Test
    void theEightActivitiesOf94AreOurReading() {
        assertThat(all(QUANTITY_NOT_WRITTEN))
                .filteredOn(finding -> codes(finding).equals("9.4"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.decision()).contains("= 8 hoạt động"));
    }

    @Test
    void signsThatLookWrongAreNamed() {
        assertThat(all(SIGN_SUSPECT))
                .extracting(finding -> codes(finding) + " " + finding.says().split(":")[0])
                .containsExactly("1 kế hoạch số 3066/KH-LĐTĐBXH", "9.1 Quyết định số 1769/QĐ-LĐTĐ");
        assertThat(only(SIGN_AGAINST_KIND).says()).contains("Kế hoạch 238/QĐ-UBND");
        assertThat(only(SIGN_AGAINST_ISSUER).says()).contains("46/2015/QĐ-TTg");
        assertThat(only(DOCUMENT_WITHOUT_SIGN).says()).contains("Nghị quyết của HĐND tỉnh");
    }

    @Test
    void slipsOfWritingAreListed() {
        assertThat(all(SLIP))
                .extracting(finding -> codes(finding) + finding.says().split(" trong: ")[0])
                .containsExactly(
                        "3.1“đơn đốc”",
                        "5“tiên bộ”",
                        "6.3“cum công nghiệp”",
                        "“huyện, thành, thị xã, thành phố”",
                        "“cơ sở sở”");
        assertThat(codes(only(BRACKETS_UNBALANCED))).isEqualTo("9.4");
        assertThat(all(SPACE_MISSING)).extracting(PlanCheckTest::codes).containsExactly("2.1", "3.1", "6.3");
    }

    @Test
    void item45IsLedByAnOfficeWhoseFieldItIsNot() {
        assertThat(codes(only(LEAD_OFF_TOPIC))).isEqualTo("4.5");
        assertThat(only(LEAD_OFF_TOPIC).says())
                .isEqualTo(
                        "Phòng Giáo dục nghề nghiệp chủ trì nhưng nội dung thuộc lĩnh vực của Phòng Lao động việc làm");
    }

    @Test
    void outsidePartiesThatTheAssignmentForgetsAreListed() {
        assertThat(codes(only(OUTSIDE_ONLY_IN_TEXT))).isEqualTo("1 2.1 3.5 4.2 4.5 6.1 6.2 6.3 6.4 7 9.4 9.5 9.6");
        assertThat(codes(only(OUTSIDE_ONLY_IN_ASSIGNMENT))).isEqualTo("3.2 3.3 4.4 9.1");
    }

    @Test
    void whoMustReportOrCoordinateButDoesNotReceiveThePlanIsNamed() {
        assertThat(only(REPORTER_NOT_RECIPIENT).says())
                .contains("Trung tâm dịch vụ việc làm")
                .doesNotContain("Phòng");
        assertThat(only(COORDINATOR_NOT_RECIPIENT).says())
                .contains("Sở Thông tin và Truyền thông")
                .contains("UBND các huyện")
                .doesNotContain("thẩm quyền");
    }

    @Test
    void otherOpenPointsAreTold() {
        assertThat(all(CLOSED_PARTNERS)).extracting(PlanCheckTest::codes).containsExactly("3.2", "4.5");
        assertThat(codes(only(NOT_THROUGH_LEADERSHIP))).isEqualTo("1 2.2 2.3 2.4 3.4");
        assertThat(codes(only(RUNS_BEYOND_YEAR))).isEqualTo("2.4");
        assertThat(codes(only(WAITS_FOR_LATE_ITEM))).isEqualTo("2.3 2.1");
        assertThat(codes(only(UNNAMED_OUTSIDE))).isEqualTo("2.1 3.2 3.3 3.5 6.3 7 9.1");
        assertThat(codes(only(WHOLE_YEAR_FROM_LATER_MONTH))).contains("2.3").doesNotContain("8.3");
        assertThat(all(DUTY_WITHOUT_DAY)).hasSize(3);
        assertThat(only(ISSUER_SPELLINGS).says()).contains("3 cách");
        assertThat(only(PARTY_SPELLINGS).says()).contains("phòng LĐVL / phòng LDVL");
        assertThat(all(MONTH_BEFORE_ISSUE)).isEmpty();
    }

    @Test
    void theGravestFindingsComeFirst() {
        assertThat(FINDINGS).extracting(PlanFinding::severity).isSorted();
        assertThat(FINDINGS).allSatisfy(finding -> {
            assertThat(finding.says()).isNotBlank();
            assertThat(finding.decision()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void aPlanWithoutTheFaultYieldsNoFinding(FindingCode code) {
        List<PlanFinding> findings = new PlanCheck().findings(new PlanFile("dung.yaml", FLAWLESS).plan());

        assertThat(findings).filteredOn(finding -> finding.code() == code).isEmpty();
    }

    @Test
    void mendingTheStructureEndsItsFinding() {
        assertThat(findingsOf(Plan2023.YAML.replace(
                        "{ name: \"Dịch vụ\", value: 32.5 }", "{ name: \"Dịch vụ\", value: 30.5 }")))
                .noneMatch(finding -> finding.code() == PARTS_DO_NOT_ADD_UP);
    }

    @Test
    void movingTheYearReportEndsItsFindings() {
        assertThat(findingsOf(Plan2023.YAML.replace("dueBefore: 2023-12-10", "dueBefore: 2024-01-05")))
                .noneMatch(finding -> finding.code() == YEAR_REPORT_ON_DAY_OFF)
                .filteredOn(finding -> finding.code() == YEAR_REPORT_BEFORE_ITEMS_END)
                .singleElement()
                .satisfies(finding -> assertThat(finding.says()).contains("1 mục"));
    }

    @Test
    void aDocumentThatStandsTwiceWithoutALinkIsToldToBeLinked() {
        assertThat(findingsOf(Plan2023.YAML.replace("        linkedTo: \"7\"\n", "")))
                .filteredOn(finding -> finding.code() == DOCUMENT_TWICE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.decision()).contains("chưa liên kết"));
    }

    private static List<PlanFinding> findingsOf(String yaml) {
        return new PlanCheck().findings(new PlanFile("thu.yaml", yaml).plan());
    }

    private static List<PlanFinding> all(FindingCode code) {
        return FINDINGS.stream().filter(finding -> finding.code() == code).toList();
    }

    private static PlanFinding only(FindingCode code) {
        assertThat(all(code)).as(code.name()).hasSize(1);
        return all(code).get(0);
    }

    private static String codes(PlanFinding finding) {
        return String.join(" ", finding.items().stream().map(ItemCode::value).toList());
    }

    private static final String FLAWLESS = """
            year: 2024
            document:
              kind: KẾ HOẠCH
              number: "15"
              sign: /KH-SLĐTBXH
              issuer: Sở Lao động
              place: Hải Dương
              dateText: ngày 01 tháng 3 năm 2024
              issued: { day: 1, month: 3, year: 2024, takenAs: 2024-03-01, assumed: false }
              title: Kế hoạch năm 2024
              legalBases: [Căn cứ Kế hoạch số 238/KH-UBND;]
              introduction: Sở Lao động xây dựng kế hoạch như sau
              aims: []
              requirements: []
              funding: Ngân sách tỉnh
              closing: Trên đây là kế hoạch
              reportingDuty: Đề nghị báo cáo trước ngày 10/01/2025
              recipients:
                - { text: Phòng GDNN; Sở Y tế, parties: [GDNN, SYT] }
              signatory: { title: GIÁM ĐỐC, name: Nguyễn Văn A }
            parties:
              - { code: GDNN, kind: OFFICE, name: Phòng GDNN, spellings: [phòng GDNN], topics: [đào tạo] }
              - { code: LDVL, kind: OFFICE, name: Phòng LĐVL, spellings: [phòng LĐVL], topics: [việc làm] }
              - { code: PDV, kind: UNNAMED, name: Các phòng, spellings: [các phòng] }
              - { code: SYT, kind: OUTSIDE, name: Sở Y tế, spellings: [Sở Y tế] }
            targets:
              - code: T1
                name: Cơ cấu lao động
                text: "Cơ cấu: 40 %, 60 %"
                lines: { first: 1, last: 1 }
                value: null
                unit: "%"
                direction: "="
                breakdown: [{ name: Một, value: 40 }, { name: Hai, value: 60 }]
            items:
              - code: "1"
                title: Đào tạo
                section: 1. Đào tạo
                lines: { first: 2, last: 4 }
                text: Phối hợp với Sở Y tế mở 02 lớp đào tạo theo Kế hoạch số 238/KH-UBND.
                assignmentText: Phòng GDNN chủ trì, phối hợp với Sở Y tế và các phòng để tham mưu lãnh đạo sở.
                timeText: Triển khai tháng 3, thực hiện trong cả năm 2024.
                lead: GDNN
                partners: [PDV]
                openPartners: true
                external: [{ code: SYT, foundIn: [text, assignment] }]
                throughLeadership: true
                startMonth: 3
                startsAtIssue: false
                startPhrase: Triển khai tháng 3
                periodPhrase: thực hiện trong cả năm 2024
                endDate: 2024-12-31
                carriesOver: false
                products: [{ name: Lớp, quantity: 2, unit: lớp }]
                subtasks: []
                conditions: []
                linkedDocuments: [{ sign: 238/KH-UBND, title: Kế hoạch }]
                funding: null
            duties:
              - code: ALL-1
                title: Báo cáo năm
                kind: YEAR_REPORT
                parties: [GDNN]
                partners: []
                lines: { first: 9, last: 9 }
                text: Báo cáo trước ngày 10/01/2025
                dueBefore: 2025-01-10
            """;
}
