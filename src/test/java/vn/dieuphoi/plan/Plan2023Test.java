package vn.dieuphoi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.document.Condition;
import vn.dieuphoi.plan.document.Direction;
import vn.dieuphoi.plan.document.DutyKind;
import vn.dieuphoi.plan.document.ExternalParty;
import vn.dieuphoi.plan.document.IssueDate;
import vn.dieuphoi.plan.document.PlanDocument;
import vn.dieuphoi.plan.document.Signatory;
import vn.dieuphoi.plan.document.Subtask;

/** The seed plan, held against facts read from the document by hand. */
class Plan2023Test {

    @Test
    void all36ItemsStandInDocumentOrder() {
        assertThat(Plan2023.PLAN.items())
                .extracting(item -> item.code().value())
                .containsExactly(
                        ("1 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9 4.10 5 6.1 6.2 6.3 6.4"
                                        + " 6.5 7 8.1 8.2 8.3 9.1 9.2 9.3 9.4 9.5 9.6")
                                .split(" "));
        assertThat(Plan2023.PLAN.items()).extracting(PlanItem::code).isSorted();
        assertThat(Plan2023.PLAN.items())
                .extracting(item -> item.lines().first())
                .isSorted();
    }

    /** Item, lead, partners, outside parties (t: in the text, a: in the assignment), through leadership, month. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1    | GDNN | LDVL KHTC CSGDNN PDV        | CAPUY:t CHINHQUYEN:t MTTQ:t DOANTHE:t BTGTU:t | no  | 3
            2.1  | LDVL | GDNN CSGDNN PDV             | STTTT:ta CQLQ:t                               | yes | 3
            2.2  | GDNN | CSGDNN PDV                  | -                                             | no  | 4
            2.3  | LDVL | GDNN TTDVVL PDV             | -                                             | no  | 7
            2.4  | LDVL | GDNN KHTC TTDVVL PDV        | -                                             | no  | 4
            3.1  | GDNN | CSGDNN PDV                  | SGDDT:ta                                      | yes | 4
            3.2  | LDVL | GDNN CSGDNN                 | SKHDT:ta CCTQ:a                               | yes | 4
            3.3  | LDVL | GDNN PDV                    | CCTQ:a                                        | yes | 9
            3.4  | GDNN | LDVL KHTC TTDVVL CSGDNN PDV | -                                             | no  | 3
            3.5  | GDNN | CSGDNN PDV                  | SKHDT:t CQLQ:t SGDDT:t SXD:t                  | yes | 3
            4.1  | GDNN | CSGDNN PDV                  | -                                             | yes | 4
            4.2  | GDNN | CSGDNN PDV                  | SCT:t UBND_HUYEN:t                            | yes | 5
            4.3  | GDNN | CSGDNN PDV                  | -                                             | yes | 4
            4.4  | GDNN | CSGDNN PDV                  | SGDDT:a STTTT:a                               | yes | 5
            4.5  | GDNN | LDVL                        | UBND_HUYEN:t                                  | yes | 7
            4.6  | GDNN | CSGDNN PDV                  | -                                             | yes | 5
            4.7  | GDNN | LDVL CSGDNN PDV             | -                                             | yes | 5
            4.8  | GDNN | CSGDNN PDV                  | -                                             | yes | 4
            4.9  | LDVL | GDNN CSGDNN PDV             | -                                             | yes | 4
            4.10 | GDNN | CSGDNN PDV                  | -                                             | yes | 6
            5    | LDVL | GDNN CSGDNN PDV             | -                                             | yes | 7
            6.1  | LDVL | PDV                         | SXD:t                                         | yes | 4
            6.2  | LDVL | PDV                         | BQLKCN:t                                      | yes | 4
            6.3  | LDVL | PDV                         | SXD:t CQLQ:t                                  | yes | 4
            6.4  | LDVL | PDV                         | SYT:t                                         | yes | 4
            6.5  | LDVL | PDV                         | -                                             | yes | 4
            7    | -    | PDV                         | SONGANH:t                                     | yes | 3
            8.1  | LDVL | TTRA PDV                    | -                                             | yes | 4
            8.2  | GDNN | TTRA PDV                    | -                                             | yes | 3
            8.3  | TTRA | PDV                         | -                                             | yes | -
            9.1  | GDNN | KHTC PDV                    | CCTQ:a                                        | yes | -
            9.2  | GDNN | KHTC PDV                    | -                                             | yes | 3
            9.3  | GDNN | KHTC PDV                    | -                                             | yes | -
            9.4  | LDVL | KHTC PDV                    | SVHTTDL:t                                     | yes | 4
            9.5  | LDVL | KHTC PDV                    | SVHTTDL:t                                     | yes | 7
            9.6  | GDNN | KHTC CSGDNN PDV             | SGDDT:t                                       | yes | 4
            """)
    void leadPartnersAndStartAreThoseOfTheDocument(
            String code,
            @Nullable String lead,
            String partners,
            @Nullable String external,
            String throughLeadership,
            @Nullable Integer month) {
        PlanItem item = Plan2023.item(code);

        assertThat(item.lead()).isEqualTo(lead == null ? null : new PartyCode(lead));
        assertThat(item.partners()).isEqualTo(parties(partners));
        assertThat(external(item)).isEqualTo(external == null ? "" : external);
        assertThat(item.throughLeadership()).isEqualTo(throughLeadership.equals("yes"));
        assertThat(item.startMonth()).isEqualTo(month);
        assertThat(item.startsIn()).isEqualTo(Optional.ofNullable(month).map(Month::of));
        assertThat(item.startsAtIssue()).isEqualTo(month == null);
    }

    @Test
    void thirtyOneItemsGoThroughLeadership() {
        assertThat(Plan2023.PLAN.items())
                .filteredOn(PlanItem::throughLeadership)
                .hasSize(31);
        assertThat(Plan2023.PLAN.items())
                .filteredOn(item -> item.assignmentText().contains("lãnh đạo sở"))
                .isEqualTo(Plan2023.PLAN.items().stream()
                        .filter(PlanItem::throughLeadership)
                        .toList());
    }

    @Test
    void onlyTwoItemsHaveAClosedListOfPartners() {
        assertThat(Plan2023.PLAN.items())
                .filteredOn(item -> !item.openPartners())
                .extracting(item -> item.code().value())
                .containsExactly("3.2", "4.5");
    }

    @Test
    void threeItemsEndInAProposalToACompetentAuthority() {
        assertThat(Plan2023.PLAN.items())
                .filteredOn(item -> item.externalCodes().contains(new PartyCode("CCTQ")))
                .extracting(item -> item.code().value())
                .containsExactly("3.2", "3.3", "9.1");
    }

    @Test
    void only24RunsBeyondTheYear() {
        assertThat(Plan2023.PLAN.items())
                .filteredOn(PlanItem::carriesOver)
                .extracting(item -> item.code() + " " + item.endDate())
                .containsExactly("2.4 2030-12-31");
        assertThat(Plan2023.PLAN.items())
                .filteredOn(item -> !item.carriesOver())
                .extracting(PlanItem::endDate)
                .containsOnly(LocalDate.of(2023, 12, 31));
    }

    @Test
    void whatTheDocumentCountsIsCounted() {
        List<String> products = Plan2023.PLAN.items().stream()
                .flatMap(item -> item.products().stream()
                        .map(product -> item.code() + ": " + product.quantity() + " " + product.unit()))
                .toList();

        assertThat(products)
                .containsExactly(
                        "1: 4 phóng sự",
                        "2.1: 1 chuyên mục",
                        "2.1: 2 ứng dụng",
                        "9.4: 4 doanh nghiệp",
                        "9.4: 8 hoạt động",
                        "9.5: 5 doanh nghiệp",
                        "9.5: 5 thiết chế");
    }

    @Test
    void item7LinksFiveProgrammesOfWhich1305AlsoStandsUnder22() {
        assertThat(Plan2023.item("7").linkedDocuments())
                .extracting(document -> document.sign() + " " + document.linkedTo())
                .containsExactly(
                        "3231/KH-UBND null",
                        "3076/KH-UBND null",
                        "1305/KH-UBND 2.2",
                        "1306/KH-UBND null",
                        "1562/CTr-UBND null");
        assertThat(Plan2023.item("2.2").linkedDocuments())
                .extracting(document -> document.sign() + " " + document.linkedTo())
                .containsExactly("1305/KH-UBND 7");
    }

    @Test
    void onlyTheOperationStepOf23WaitsFor21() {
        assertThat(Plan2023.item("2.3").conditions())
                .extracting(Condition::waitsFor)
                .containsExactly(new ItemCode("2.1"));
        assertThat(Plan2023.item("2.3").subtasks()).hasSize(4);
    }

    @Test
    void itemsWithLinesOfTheirOwnKeepThem() {
        assertThat(Plan2023.item("1").subtasks()).hasSize(4);
        assertThat(Plan2023.item("3.5").subtasks())
                .extracting(Subtask::external)
                .containsExactly(List.of(), parties("SKHDT CQLQ"), parties("SGDDT CQLQ"), parties("SXD CQLQ"));
        assertThat(Plan2023.item("7").subtasks()).hasSize(6);
        assertThat(Plan2023.PLAN.items()).allMatch(item -> !item.subtasks().isEmpty());
    }

    @Test
    void targetsHaveTheirFigureAndDirection() {
        assertThat(Plan2023.PLAN.targets())
                .extracting(target -> target.direction().symbol() + " " + target.value() + " " + target.unit())
                .containsExactly(
                        "≥ 32.5 %", "< 3 %", "< 4 %", "≤ 2 %", "= null %", "≥ 38400 người", "≥ 85 %", "< 250000 người");
        assertThat(Plan2023.PLAN.targets().get(4).sum()).isEqualByComparingTo("102");
        assertThat(Plan2023.PLAN.targets().get(5).sum()).isEqualByComparingTo("38400");
        assertThat(Direction.BELOW.reached(new BigDecimal("3.0"), new BigDecimal("3")))
                .isFalse();
        assertThat(Direction.AT_MOST.reached(new BigDecimal("2.0"), new BigDecimal("2")))
                .isTrue();
    }

    @Test
    void everyPartyOfSectionVHasItsStandingDuties() {
        assertThat(Plan2023.PLAN.duties())
                .extracting(duty -> duty.code().value().replaceAll("-\\d+$", ""))
                .containsOnly("GDNN", "LDVL", "PLDTBXH_HUYEN", "CSGDNN", "DVVL", "DN", "ALL");
        assertThat(Plan2023.PLAN.duties(DutyKind.QUARTERLY_REPORT))
                .singleElement()
                .satisfies(duty -> assertThat(duty.parties()).isEqualTo(parties("GDNN")));
        assertThat(Plan2023.PLAN.duties(DutyKind.INDICATOR_SURVEY))
                .singleElement()
                .satisfies(duty -> assertThat(duty.partners()).contains(new PartyCode("CTK")));
        assertThat(Plan2023.PLAN.duties(DutyKind.BUDGET_ESTIMATE)).hasSize(1);
        assertThat(Plan2023.PLAN.duties(DutyKind.YEAR_REPORT)).singleElement().satisfies(duty -> {
            assertThat(duty.dueBefore()).isEqualTo(LocalDate.of(2023, 12, 10));
            assertThat(duty.through()).isEqualTo(new PartyCode("GDNN"));
        });
    }

    @Test
    void theHeadKeepsItsBlanksAndSaysWhatIsAssumed() {
        PlanDocument document = Plan2023.PLAN.document();

        assertThat(document.number()).isNull();
        assertThat(document.sign()).isEqualTo("/KH-SLĐTBXH");
        assertThat(document.issued()).isEqualTo(new IssueDate(null, 3, 2023, LocalDate.of(2023, 3, 1), true));
        assertThat(document.signatory()).isEqualTo(new Signatory("GIÁM ĐỐC", "Bùi Thanh Tùng"));
        assertThat(document.recipients()).hasSize(7);
        assertThat(document.legalBases()).hasSize(3);
    }

    private static String external(PlanItem item) {
        return item.external().stream()
                .map(party -> party.code() + ":"
                        + party.foundIn().stream()
                                .map(place -> place == ExternalParty.Place.TEXT ? "t" : "a")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static List<PartyCode> parties(String codes) {
        return Arrays.stream(codes.split(" ")).map(PartyCode::new).toList();
    }

    @Test
    void aStoredPlanReadsBackTheSame() {
        assertThat(PlanJson.plan(PlanJson.canonical(Plan2023.PLAN))).isEqualTo(Plan2023.PLAN);
    }
}
