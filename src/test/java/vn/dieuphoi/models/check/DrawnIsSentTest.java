package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.file.PlanFile;

/** What is drawn to an outside body is sent, what is sent is drawn, and answers come back. */
class DrawnIsSentTest {

    private static final String FILE = "plan-item-3-5.bpmn";
    private static final String RULE = "message-flow";
    private static final ModelCheck CHECK = new ModelCheck(
            new ClassPathBeans(), PlanFile.at(Path.of("plans/2023.yaml")).plan(), PartyNames.shipped());

    @Test
    void theShippedItemIsInOrder() throws IOException {
        assertThat(found(xml -> xml)).isEmpty();
    }

    @Test
    void aMessageFromAStepThatSendsNothingIsFound() throws IOException {
        assertThat(found(xml -> xml.replace(
                        "sourceRef=\"callActivity_askPlanningDepartment\" targetRef=\"participant_skhdt\"",
                        "sourceRef=\"userTask_integrateProvincialPlan\" targetRef=\"participant_skhdt\"")))
                .contains("messageFlow_askPlanningDepartment_skhdt", "callActivity_askPlanningDepartment");
    }

    @Test
    void aMessageToAStepThatTakesNothingInIsFound() throws IOException {
        assertThat(found(xml -> xml.replace(
                        "sourceRef=\"participant_skhdt\" targetRef=\"callActivity_askPlanningDepartment\"",
                        "sourceRef=\"participant_skhdt\" targetRef=\"userTask_integrateProvincialPlan\"")))
                .contains("messageFlow_skhdt_askPlanningDepartment", "messageFlow_askPlanningDepartment_skhdt");
    }

    @Test
    void whoIsAskedAndNotDrawnIsFound() throws IOException {
        assertThat(found(xml ->
                        xml.replaceAll("<bpmn:messageFlow id=\"messageFlow_askPlanningDepartment_skhdt\"[^>]*/>", "")))
                .contains("callActivity_askPlanningDepartment");
    }

    @Test
    void aPoolWithWhichNothingIsExchangedIsFound() throws IOException {
        assertThat(found(xml -> xml.replaceAll("<bpmn:messageFlow [^>]*participant_skhdt[^>]*/>", "")))
                .contains("participant_skhdt");
    }

    private static List<String> found(UnaryOperator<String> fault) throws IOException {
        ModelFiles shared = ModelFiles.below(Path.of("processes/shared"), Path.of("forms"));
        String xml = fault.apply(Files.readString(Path.of("processes/items", FILE)));
        return CHECK.check(shared.with(FILE, xml), FILE::equals).stream()
                .filter(finding -> finding.rule().equals(RULE))
                .map(Finding::element)
                .toList();
    }
}
