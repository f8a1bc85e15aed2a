package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.models.check.FaultyModel.Answer;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.file.PlanFile;

/** Every kind of fault is told with its place and what to do; what concerns looks warns, what concerns function blocks. */
class EveryKindOfFaultTest {

    private static final ModelFiles SHIPPED = ModelFiles.below(Path.of("processes"), Path.of("forms"));
    private static final ModelCheck CHECK = new ModelCheck(
            new ClassPathBeans(), PlanFile.at(Path.of("plans/2023.yaml")).plan(), PartyNames.shipped());

    /** Words of people who write programs. */
    private static final Pattern PROGRAM =
            Pattern.compile("Java|bean|(?<!camunda:)class\\b|camelCase|kebab|null|Exception");

    @ParameterizedTest
    @MethodSource("vn.dieuphoi.models.check.FaultyModels#models")
    void aModelOfEachKindIsAnswered(FaultyModel faulty) {
        assertAnswered(faulty, CHECK.check(SHIPPED.with(faulty.file(), faulty.content()), faulty.file()::equals));
    }

    @ParameterizedTest
    @MethodSource("vn.dieuphoi.models.check.FaultyModels#forms")
    void aFormOfEachKindIsAnswered(FaultyModel faulty) {
        assertAnswered(
                faulty,
                CHECK.check(
                        SHIPPED.withForm(faulty.file(), faulty.content()),
                        file -> file.equals(faulty.file())
                                || file.equals("monthly-round.bpmn")
                                || file.equals("coordination-request.bpmn")));
    }

    private static void assertAnswered(FaultyModel faulty, List<Finding> findings) {
        assertThat(findings).isNotEmpty();
        assertThat(findings).anySatisfy(finding -> assertThat(finding.message()).contains(faulty.words()));
        assertThat(findings.stream().allMatch(Finding::looks))
                .as("only looks: %s", findings)
                .isEqualTo(faulty.answer() == Answer.LOOKS);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).doesNotContainPattern(PROGRAM);
            assertThat(finding.rule().equals("readable") || finding.element().equals("-") || finding.line() > 0)
                    .as("a line: %s", finding)
                    .isTrue();
        });
    }

    @Test
    void theModelsAndFormsWithoutAFaultAreInOrder() {
        assertThat(CHECK.check(SHIPPED)).isEmpty();
    }

    @Test
    void thereAreAHundredModelsAndADozenFormsAndMore() {
        assertThat(FaultyModels.models()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(FaultyModels.forms()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(FaultyModels.models()).extracting(FaultyModel::kind).doesNotHaveDuplicates();
    }
}
