package vn.dieuphoi.models.scaffold.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is drafted goes to leadership, and back as often as leadership returns it; only then the next step begins. */
final class Signature {

    static final String FORM = "leadership-decision";
    static final String USUAL_DUE = "${due.own(5)}";

    private static final String AGREED = "Agreed";

    private Signature() {}

    /** Leadership issues what is drafted. */
    static TaskStep task(String id, String name) {
        String doc =
                "Đồng ý thì ký ban hành; chưa thì trả lại kèm lý do. Văn bản chỉ được gửi, kết quả chỉ được dùng sau bước này.";
        return new TaskStep(
                id, name, FORM, USUAL_DUE, TaskReader.LEADERSHIP, TaskStep.RECORD_STEP, name + ". " + doc, null);
    }

    static Step.Repeat of(List<Step> drafted, TaskStep signing) {
        List<Step> steps = new ArrayList<>(drafted);
        steps.add(signing);
        return new Step.Repeat(
                signing.id() + AGREED,
                "Đồng ý?",
                Way.when("Trả lại sửa", "${decision == 'returned'}"),
                Way.otherwise("Đồng ý"),
                steps);
    }

    /** The signing of such a repetition; empty where a step is repeated for something else. */
    static Optional<TaskStep> signing(Step.Repeat repeat) {
        return repeat.steps().get(repeat.steps().size() - 1) instanceof TaskStep last
                        && repeat.id().equals(last.id() + AGREED)
                ? Optional.of(last)
                : Optional.empty();
    }
}
