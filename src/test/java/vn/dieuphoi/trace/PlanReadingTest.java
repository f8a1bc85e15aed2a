package vn.dieuphoi.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.plan.trace.Orphan;
import vn.dieuphoi.plan.trace.OrphanKind;

class PlanReadingTest {

    private static final String YAML = read("plans/2023.yaml");
    private static final Plan PLAN = new PlanFile("plans/2023.yaml", YAML).plan();
    private static final List<String> DOCUMENT = read("plans/2023.txt").lines().toList();

    @Test
    void everySentenceOfThePlanOf2023IsSomebodysAndEverybodysWordsStandInIt() {
        assertThat(new PlanReading(PLAN, DOCUMENT).orphans()).isEmpty();
    }

    @Test
    void aLineLeadsToItsItem() {
        List<PlanLine> lines = new PlanReading(PLAN, DOCUMENT).lines();

        assertThat(lines)
                .filteredOn(line -> line.number() == 98)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo(PlanLine.Kind.ITEM);
                    assertThat(line.items()).containsExactly("3.2");
                    assertThat(line.text()).startsWith("3.2 Phối hợp với Sở Kế hoạch và Đầu tư");
                });
        assertThat(lines)
                .filteredOn(line -> line.number() == 36)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo(PlanLine.Kind.TARGET);
                    assertThat(line.others()).hasSize(3);
                });
        assertThat(lines.stream().flatMap(line -> line.items().stream()).distinct())
                .hasSize(36);
    }

    @Test
    void aSentenceBetweenTwoItemsIsFound() {
        assertThat(orphansWith(97, "Nghiên cứu thành lập trung tâm mới."))
                .singleElement()
                .satisfies(orphan -> {
                    assertThat(orphan.kind()).isEqualTo(OrphanKind.SENTENCE_WITHOUT_ITEM);
                    assertThat(orphan.key()).isEqualTo("dòng 97");
                });
    }

    @Test
    void aSentenceInsideAnItemThatTheItemDoesNotHaveIsFound() {
        assertThat(orphansWith(99, "- Báo cáo riêng với Sở Tài chính."))
                .singleElement()
                .satisfies(orphan -> {
                    assertThat(orphan.kind()).isEqualTo(OrphanKind.SENTENCE_WITHOUT_ITEM);
                    assertThat(orphan.words()).contains("3.2");
                });
    }

    @Test
    void aNewDutyWithoutAnOwnerIsFound() {
        assertThat(orphansWith(389, "1.3 Phòng Kế hoạch tài chính theo dõi kinh phí."))
                .singleElement()
                .extracting(Orphan::kind)
                .isEqualTo(OrphanKind.SENTENCE_WITHOUT_ITEM);
    }

    @Test
    void wordsOfAnItemThatTheDocumentDoesNotHaveAreFound() {
        Plan changed =
                new PlanFile("plans/2023.yaml", YAML.replace("Triển khai tháng 9", "Triển khai tháng 10")).plan();

        assertThat(new PlanReading(changed, DOCUMENT).orphans()).anySatisfy(orphan -> {
            assertThat(orphan.kind()).isEqualTo(OrphanKind.ITEM_WITHOUT_SENTENCE);
            assertThat(orphan.key()).isEqualTo("mục 3.3");
        });
    }

    private static List<Orphan> orphansWith(int line, String text) {
        List<String> changed = new ArrayList<>(DOCUMENT);
        assertThat(changed.get(line - 1)).isBlank();
        changed.set(line - 1, text);
        return new PlanReading(PLAN, changed).orphans();
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
