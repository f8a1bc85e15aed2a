package vn.dieuphoi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.plan.file.PlanFile;

@JourneyTest
@Transactional
class PlanRegisterTest {

    @Autowired
    PlanRegister register;

    @Autowired
    JdbcTemplate database;

    @Test
    void thePlansInTheFolderAreAdoptedAtStartUp() {
        assertThat(register.ids()).contains(PlanId.ofYear(2023));
        assertThat(register.plan(PlanId.ofYear(2023))).isEqualTo(Plan2023.PLAN);
        assertThat(register.item(PlanId.ofYear(2023), new ItemCode("4.10")).startMonth())
                .isEqualTo(6);
    }

    @Test
    void theSameContentAgainChangesNothing() {
        String before = importedAt(2023);

        assertThat(register.adopt(Plan2023.PLAN, "thử")).isEqualTo(Adoption.UNCHANGED);

        assertThat(importedAt(2023)).isEqualTo(before);
    }

    @Test
    void aChangedPlanReplacesTheOneBefore() {
        Plan first = ofYear(2098, 1);
        assertThat(register.adopt(first, "thử")).isEqualTo(Adoption.NEW);
        assertThat(register.plan(PlanId.ofYear(2098)))
                .isSameAs(register.plan(PlanId.ofYear(2098)))
                .isEqualTo(first);

        Plan second = ofYear(2098, 2);

        assertThat(register.adopt(second, "thử")).isEqualTo(Adoption.REPLACED);
        assertThat(register.plan(PlanId.ofYear(2098))).isEqualTo(second);
        assertThat(database.queryForObject("select count(*) from adopted_plan where plan = '2098'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aPlanIsInForceFromItsDayOfIssue() {
        register.adopt(ofYear(2099, 1), "thử");

        assertThat(register.inForce(PlanId.ofYear(2023))).isTrue();
        assertThat(register.inForce(PlanId.ofYear(2099))).isFalse();
        assertThat(register.inForce(PlanId.ofYear(1999))).isFalse();
    }

    @Test
    void askingForWhatIsNotThereIsRefusedInWords() {
        assertThat(register.find(PlanId.ofYear(1999))).isEmpty();
        assertThatThrownBy(() -> register.plan(PlanId.ofYear(1999)))
                .isInstanceOf(NoPlanAdopted.class)
                .hasMessageContaining("Chưa có kế hoạch năm 1999");
        assertThatThrownBy(() -> register.item(PlanId.ofYear(2023), new ItemCode("4.11")))
                .isInstanceOf(NoSuchItem.class)
                .hasMessageContaining("không có mục 4.11");
    }

    private String importedAt(int year) {
        return database.queryForObject(
                "select imported_at::text from adopted_plan where plan = ?", String.class, String.valueOf(year));
    }

    private static Plan ofYear(int year, int issueDay) {
        String yaml = Plan2023.YAML
                .replace("\nyear: 2023\n", "\nyear: " + year + "\n")
                .replace("endDate: 2023-12-31", "endDate: " + year + "-12-31")
                .replace("endDate: 2030-12-31", "endDate: " + (year + 7) + "-12-31")
                .replace("takenAs: 2023-03-01", "takenAs: " + year + "-03-0" + issueDay);
        return new PlanFile("thu.yaml", yaml).plan();
    }
}
