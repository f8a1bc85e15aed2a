package vn.dieuphoi.chaos;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.ModelChange;
import vn.dieuphoi.models.desk.ModelDesk;
import vn.dieuphoi.models.desk.ReviewedDraft;
import vn.dieuphoi.models.desk.Upload;
import vn.dieuphoi.models.desk.impact.Impact;

/** An administrator who brings a changed model into force while work goes on, and looks again when it has gone on. */
final class ModelsAtTheDesk {

    private static final int LOOKS = 40;
    private static final String END = "</bpmn:definitions>";

    /** What officials read beside a step: nothing that anybody decides depends on it. */
    private static final Pattern HINT =
            Pattern.compile("<bpmn:userTask [^>]*>\\s*<bpmn:documentation>[^<]*(?=</bpmn:documentation>)");

    private final ModelDesk desk;

    ModelsAtTheDesk(ModelDesk desk) {
        this.desk = desk;
    }

    /** @return what came into force, with the running work moved */
    ModelChange change(String process) {
        String inForce = desk.versions(process).get(0).definition();
        String changed = changed(desk.bpmn(process, inForce).orElseThrow(), inForce);
        desk.upload(new Upload(process + ".bpmn", changed, Map.of()), Actor.of("quantri"));
        @Nullable Refused last = null;
        for (int look = 0; look < LOOKS; look++) {
            try {
                ReviewedDraft reviewed = desk.review(process, true, Map.of());
                Impact impact = reviewed.impact();
                if (impact == null) {
                    throw new IllegalStateException("The draft has faults: " + reviewed.findings());
                }
                return desk.putIntoForce(
                        process,
                        new ModelDesk.Order(
                                reviewed.draft().sha256(),
                                reviewed.base().definition(),
                                impact.fingerprint(),
                                true,
                                Map.of(),
                                "Thử đổi mô hình khi việc đang chạy",
                                Actor.of("quantri")));
            } catch (Refused goneOn) {
                last = goneOn;
            }
        }
        throw new IllegalStateException(last);
    }

    private static String changed(String bpmn, String after) {
        String remark = "<!-- after " + after.replace("--", "-") + " -->\n" + END;
        Matcher hint = HINT.matcher(bpmn);
        String hinted = hint.find() ? bpmn.substring(0, hint.end()) + " Đã sửa." + bpmn.substring(hint.end()) : bpmn;
        return hinted.replace(END, remark);
    }

    /** As {@code COUNT} lines of a child. */
    static List<String> counted(ModelChange change) {
        return List.of(
                "COUNT 1 models brought into force at the desk",
                "COUNT " + change.moved() + " pieces of running work moved to them");
    }
}
