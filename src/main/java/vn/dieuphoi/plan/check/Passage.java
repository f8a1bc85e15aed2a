package vn.dieuphoi.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.PlanDocument;

/** A verbatim piece of the document, and the item it belongs to if it belongs to one. */
record Passage(@Nullable ItemCode item, String text) {

    /** All verbatim texts in document order, each once. */
    static List<Passage> of(Plan plan) {
        PlanDocument document = plan.document();
        List<String> loose = new ArrayList<>();
        loose.add(document.title());
        loose.addAll(document.legalBases());
        loose.add(document.introduction());
        loose.addAll(document.aims());
        loose.addAll(document.requirements());
        plan.targets().forEach(target -> loose.add(target.text()));
        List<Passage> passages = new ArrayList<>(loose(loose.stream()));
        for (PlanItem item : plan.items()) {
            passages.add(new Passage(item.code(), item.text()));
            passages.add(new Passage(item.code(), item.assignmentText()));
            passages.add(new Passage(item.code(), item.timeText()));
        }
        passages.addAll(loose(Stream.of(document.funding())));
        passages.addAll(loose(plan.duties().stream()
                .flatMap(duty -> Stream.concat(Stream.ofNullable(duty.leadIn()), Stream.of(duty.text())))));
        passages.addAll(loose(Stream.of(document.closing(), document.reportingDuty())));
        return passages.stream().distinct().toList();
    }

    private static List<Passage> loose(Stream<String> texts) {
        return texts.map(text -> new Passage(null, text)).toList();
    }
}
