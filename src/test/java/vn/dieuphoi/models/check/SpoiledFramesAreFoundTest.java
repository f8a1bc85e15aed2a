package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.models.check.FrameMutants.Mutant;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.file.PlanFile;

/** Whatever is spoiled in the frame that all items share is found and said in words. */
class SpoiledFramesAreFoundTest {

    /** With and without approval, leadership first, parties outside, a month; at issue; carried over. */
    private static final List<String> ITEMS =
            List.of("plan-item-2-1.bpmn", "plan-item-2-4.bpmn", "plan-item-3-4.bpmn", "plan-item-8-3.bpmn");

    private static final String BROKEN = "plan-item-3-4.bpmn";
    private static final int LEAST_OF_A_HUNDRED = 95;

    private static final Pattern PROGRAM =
            Pattern.compile("Java|bean|(?<!camunda:)class\\b|camelCase|kebab|null|Exception");

    private static final ModelFiles SHIPPED = ModelFiles.below(Path.of("processes"), Path.of("forms"));
    private static final ModelCheck CHECK = new ModelCheck(
            new ClassPathBeans(), PlanFile.at(Path.of("plans/2023.yaml")).plan(), PartyNames.shipped());

    @Test
    void ofAHundredSpoiledFramesNinetyFiveAreFound() throws IOException {
        assertFound(ITEMS, 180);
    }

    /** A part has the frame of an item under its own lead; milestones run beside the item. */
    @Test
    void ofAHundredSpoiledPartsAndMilestonesNinetyFiveAreFound() throws IOException {
        assertFound(List.of("item-part.bpmn", "item-milestones.bpmn"), 60);
    }

    private static void assertFound(List<String> files, int atLeast) throws IOException {
        Map<String, int[]> byKind = new TreeMap<>();
        List<String> escaped = new ArrayList<>();
        int all = 0;
        int byOthers = 0;
        for (String item : files) {
            for (Mutant mutant : FrameMutants.of(item)) {
                List<Finding> findings = faults(item, mutant.xml());
                int[] counted = byKind.computeIfAbsent(mutant.kind(), kind -> new int[2]);
                counted[1]++;
                all++;
                if (findings.isEmpty()) {
                    escaped.add(mutant.item() + " " + mutant.what() + ": " + mutant.kind());
                } else {
                    counted[0]++;
                }
                byOthers += findings.stream().allMatch(finding -> finding.rule().endsWith("-frame")) ? 0 : 1;
                assertThat(findings).allSatisfy(SpoiledFramesAreFoundTest::assertSaidInWords);
            }
        }
        byKind.forEach((kind, counted) -> System.out.printf("%3d of %3d  %s%n", counted[0], counted[1], kind));
        System.out.printf(
                "%d of %d spoiled frames are found; the other rules alone find %d.%n",
                all - escaped.size(), all, byOthers);

        assertThat(all).isGreaterThan(atLeast);
        assertThat(100 * (all - escaped.size()))
                .as("escaped: %s", escaped)
                .isGreaterThanOrEqualTo(LEAST_OF_A_HUNDRED * all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void eachOfTheSevenBreaksOfOneFrameIsNamed(String kind, String xml, String element, String words) {
        assertThat(faults(BROKEN, xml)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("item-frame");
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.message()).contains(words).containsIgnoringCase("hãy ");
        });
    }

    static Stream<Arguments> breaks() throws IOException {
        String sound = SHIPPED.models().get(BROKEN);
        return Stream.of(
                arguments(
                        "no rounds",
                        FrameMutants.without(BROKEN, "callActivity_monthlyRounds"),
                        "-",
                        "thiếu “Ghi tiến độ hằng tháng”"),
                arguments(
                        "no reports",
                        FrameMutants.without(BROKEN, "callActivity_itemReports"),
                        "-",
                        "thiếu “Nộp báo cáo quý của mục”"),
                arguments(
                        "no requests",
                        FrameMutants.without(BROKEN, "callActivity_plannedRequests"),
                        "-",
                        "thiếu “Lấy ý kiến phối hợp”"),
                arguments(
                        "a clock of 99 days",
                        sound.replace("${due.workItemOverdue(workItem)}", "${due.workingDays(99)}"),
                        "boundaryEvent_overdue",
                        "hẹn giờ phải là “${due.workItemOverdue(workItem)}”, đang là “${due.workingDays(99)}”"),
                arguments(
                        "an interrupting boundary",
                        sound.replace(" cancelActivity=\"false\"", ""),
                        "boundaryEvent_overdue",
                        "phải là loại không ngắt"),
                arguments(
                        "an interrupting escalation start",
                        sound.replace(" isInterrupting=\"false\"", ""),
                        "startEvent_late",
                        "phải là loại không ngắt"),
                arguments(
                        "a notice that does not know its cause",
                        sound.replace("<camunda:in source=\"cause\" target=\"cause\" />", ""),
                        "callActivity_leadershipNotice",
                        "phải truyền “cause”"));
    }

    private static List<Finding> faults(String item, String xml) {
        return CHECK.check(SHIPPED.with(item, xml), item::equals).stream()
                .filter(finding -> !finding.looks())
                .toList();
    }

    /** Which file, which element, what is expected there, what to do. */
    private static void assertSaidInWords(Finding finding) {
        assertThat(finding.message()).doesNotContainPattern(PROGRAM);
        if (finding.rule().endsWith("-frame")) {
            assertThat(finding.message())
                    .containsAnyOf("phải", "thiếu", "không thuộc", "thừa", "không có")
                    .containsIgnoringCase("hãy ");
        }
    }
}
