package vn.dieuphoi.models.scaffold.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.Drafts;

/** How the item's own steps are placed inside their sub-process. */
class LayoutTest {

    private static final String A = "task: {id: a, name: \"Thăm doanh nghiệp\"}";
    private static final String B = "task: {id: b, name: \"Họp doanh nghiệp\"}";
    private static final String C = "task: {id: c, name: \"Gặp doanh nghiệp\"}";

    @Test
    void stepsOfARowStandOnOneAxisAndSpreadEvenly() {
        Level steps = own("  - " + A + "\n  - " + B + "\n  - " + C + "\n");

        Box a = box(steps, "userTask_a");
        Box b = box(steps, "userTask_b");
        Box c = box(steps, "userTask_c");
        assertThat(b.y()).isEqualTo(a.y()).isEqualTo(c.y());
        assertThat(b.x() - a.x()).isEqualTo(c.x() - b.x());
    }

    @Test
    void aRowThatIsTooLongGoesOnBelow() {
        StringBuilder nine = new StringBuilder();
        for (char id = 'a'; id < 'j'; id++) {
            nine.append("  - task: {id: ").append(id).append(", name: \"Lập danh sách\"}\n");
        }

        Level steps = own(nine.toString());

        assertThat(box(steps, "userTask_i").y())
                .isGreaterThan(box(steps, "userTask_a").bottom());
        assertThat(flowInto(steps, "endEvent_ownSteps").source().id()).isEqualTo("userTask_i");
    }

    @Test
    void twoBranchesStandAboveAndBelowTheirSplit() {
        Level steps = own("  - parallel:\n    - - " + A + "\n    - - " + B + "\n");

        int axis = box(steps, "gateway_piecesSplit").centre().y();
        assertThat(axis - box(steps, "userTask_a").centre().y())
                .isEqualTo(box(steps, "userTask_b").centre().y() - axis)
                .isPositive();
    }

    @Test
    void branchesWithEndsOfTheirOwnDoNotJoin() {
        Level steps = own("  - parallel:\n    - {steps: [{" + A + "}], end: \"Đã thăm\"}\n    - {steps: [{" + B
                + "}], end: \"Đã họp\"}\n");

        assertThat(find(steps, "gateway_piecesJoin")).isEmpty();
        assertThat(find(steps, "endEvent_ownSteps")).isEmpty();
        assertThat(box(steps, "endEvent_a").x())
                .isEqualTo(box(steps, "endEvent_b").x());
    }

    @Test
    void aChoiceThatGoesOnInOneWayNeedsNoJoin() {
        Level steps = own(choice("steps: [], end: \"Không cần\"", "steps: [{" + A + "}]"));

        assertThat(find(steps, "gateway_needJoin")).isEmpty();
        assertThat(box(steps, "userTask_a").centre().y())
                .as("the way that goes on is straight")
                .isEqualTo(box(steps, "gateway_need").centre().y());
        assertThat(flowInto(steps, "endEvent_ownSteps").source().id()).isEqualTo("userTask_a");
    }

    @Test
    void aChoiceThatGoesOnInTwoWaysJoins() {
        Level steps = own(choice("steps: []", "steps: [{" + A + "}]"));

        assertThat(steps.into(node(steps, "gateway_needJoin"))).hasSize(2);
    }

    @Test
    void aBranchThatBeginsWithARepetitionHangsUnderItsQuestion() {
        String repeat =
                "steps: [{repeat: {id: more, question: \"Còn nữa?\", again: Còn, when: \"${decision == 'more'}\", done: Hết, steps: [{"
                        + A + "}]}}], end: \"Đã hết\"";
        Level steps = own(choice("steps: [], end: \"Không cần\"", repeat));

        Flow down = flowInto(steps, "gateway_moreAgain");
        assertThat(down.line()).hasSize(2);
        assertThat(down.line())
                .extracting(Point::x)
                .containsOnly(box(steps, "gateway_need").centre().x());
    }

    @Test
    void theWayBackOfARepetitionRunsBelowItsSteps() {
        Level steps = own(
                "  - repeat: {id: more, question: \"Còn nữa?\", again: Còn, when: \"${decision == 'more'}\", done: Hết, steps: [{"
                        + A + "}]}\n");

        Flow back = steps.flows().stream()
                .filter(flow -> flow.way().label().equals("Còn"))
                .findFirst()
                .orElseThrow();
        assertThat(back.line().get(1).y())
                .isGreaterThan(box(steps, "userTask_a").bottom());
    }

    @Test
    void theFrameStandsInTheSameColumnsInEveryItem() {
        Level one =
                Drafts.drawn("9.4", "item: \"9.4\"\nsteps:\n  - " + A + "\n").level();
        Level other = Drafts.drawn(
                        "3.5", "item: \"3.5\"\nsteps:\n  - parallel:\n    - - " + A + "\n    - - " + B + "\n")
                .level();

        assertThat(one.nodes())
                .extracting(node -> node.id() + "@" + node.box().x())
                .containsExactlyElementsOf(other.nodes().stream()
                        .map(node -> node.id() + "@" + node.box().x())
                        .toList());
    }

    private static String choice(String defaultWay, String otherWay) {
        return "  - choice: {id: need, question: \"Có cần?\", branches: [{label: Không, default: true, " + defaultWay
                + "}, {label: Có, when: \"${decision == 'needed'}\", " + otherWay + "}]}\n";
    }

    private static Level own(String steps) {
        DrawnNode subProcess =
                node(Drafts.drawn("9.4", "item: \"9.4\"\nsteps:\n" + steps).level(), "subProcess_ownSteps");
        return Optional.ofNullable(subProcess.inside()).orElseThrow();
    }

    private static Flow flowInto(Level level, String id) {
        return level.into(node(level, id)).get(0);
    }

    private static Box box(Level level, String id) {
        return node(level, id).box();
    }

    private static DrawnNode node(Level level, String id) {
        return find(level, id).orElseThrow(() -> new AssertionError("no " + id));
    }

    private static Optional<DrawnNode> find(Level level, String id) {
        return level.nodes().stream().filter(node -> node.id().equals(id)).findFirst();
    }
}
