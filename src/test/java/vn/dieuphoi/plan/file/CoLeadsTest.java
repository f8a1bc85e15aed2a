package vn.dieuphoi.plan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.check.FindingCode;
import vn.dieuphoi.plan.check.PlanCheck;
import vn.dieuphoi.plan.check.PlanFinding;
import vn.dieuphoi.plan.document.CoLead;

/** Several leads of an item, each with its scope. */
class CoLeadsTest {

    private static final ItemCode ITEM = new ItemCode("2.3");

    @Test
    void eachLeadHasItsScope() {
        PlanItem item = plan("""
                    leadScope: thu thập, tổng hợp dữ liệu
                    coLeads:
                      - { party: KHTC, scope: bố trí kinh phí }
                      - { party: SCT }
                """).item(ITEM);

        assertThat(item.leadScope()).isEqualTo("thu thập, tổng hợp dữ liệu");
        assertThat(item.coLeads())
                .containsExactly(
                        new CoLead(new PartyCode("KHTC"), "bố trí kinh phí"), new CoLead(new PartyCode("SCT"), null));
        assertThat(item.leads()).extracting(PartyCode::value).containsExactly("LDVL", "KHTC", "SCT");
        assertThat(item.scopeOf(new PartyCode("KHTC"))).contains("bố trí kinh phí");
    }

    @Test
    void whatTheFileLeavesOutIsNotWritten() {
        PlanItem item = PlanFile.of(PlanId.ofYear(2023)).plan().item(ITEM);

        assertThat(item.coLeads()).isEmpty();
        assertThat(item.leadScope()).isNull();
    }

    @Test
    void aLeadNamedTwiceIsRefused() {
        assertThat(refusal("    coLeads: [{ party: KHTC }, { party: KHTC }]\n")).contains("chỉ nêu một lần");
        assertThat(refusal("    coLeads: [{ party: LDVL }]\n")).contains("chỉ nêu một lần");
    }

    @Test
    void anUnknownLeadAndOneThatIsAPartnerAreRefused() {
        assertThat(refusal("    coLeads: [{ party: XYZ }]\n")).contains("XYZ");
        assertThat(refusal("    coLeads: [{ party: TTDVVL }]\n")).contains("không thể vừa phối hợp");
    }

    @Test
    void theCheckSaysWhatIsDoneAboutThem() {
        assertThat(new PlanCheck().findings(plan("    coLeads: [{ party: KHTC }, { party: SCT }]\n")))
                .filteredOn(finding -> finding.items().contains(ITEM))
                .extracting(PlanFinding::code)
                .contains(FindingCode.LEADS_SEVERAL, FindingCode.LEAD_OUTSIDE);
    }

    private static String refusal(String more) {
        return String.valueOf(
                catchThrowableOfType(PlanFileRejected.class, () -> plan(more)).getMessage());
    }

    private static Plan plan(String more) {
        String yaml = PlanFile.of(PlanId.ofYear(2023)).yaml();
        String lead = "    lead: LDVL\n    partners: [GDNN, TTDVVL, PDV]\n    openPartners: true\n    external: []\n"
                + "    throughLeadership: false\n    startMonth: 7\n";
        assertThat(yaml).containsOnlyOnce(lead);
        String indented = more.startsWith("    ") ? more : more.indent(4);
        return new PlanFile(
                        Path.of("thu.yaml").toString(), yaml.replace(lead, lead.replaceFirst("\n", "\n" + indented)))
                .plan();
    }
}
