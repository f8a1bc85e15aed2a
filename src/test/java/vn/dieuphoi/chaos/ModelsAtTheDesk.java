package vn.dieuphoi.chaos;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.ModelBook;
import vn.dieuphoi.models.desk.Order;
import vn.dieuphoi.models.desk.ReviewedSet;
import vn.dieuphoi.models.desk.SetDesk;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.draft.DraftDesk;
import vn.dieuphoi.models.desk.draft.Upload;
import vn.dieuphoi.models.desk.move.MovingOn;

/** An administrator who brings a changed model into force while work goes on, and looks again when it has gone on. */
final class ModelsAtTheDesk {

    private static final int LOOKS = 40;
    private static final String END = "</bpmn:definitions>";

    /** What officials read beside a step: nothing that anybody decides depends on it. */
    private static final Pattern HINT =
            Pattern.compile("<bpmn:userTask [^>]*>\\s*<bpmn:documentation>[^<]*(?=</bpmn:documentation>)");

    private final ModelBook book;
    private final DraftDesk drafts;
    private final SetDesk desk;
    private final MovingOn moving;

    ModelsAtTheDesk(ApplicationContext context) {
        this.book = context.getBean(ModelBook.class);
        this.drafts = context.getBean(DraftDesk.class);
        this.desk = context.getBean(SetDesk.class);
        this.moving = context.getBean(MovingOn.class);
    }

    /** What others have begun goes on. */
    void goOn() {
        moving.goOn(10_000);
    }

    /** @return what came into force, with the running work moved */
    ModelChange change(String process) {
        return putIntoForce(upload(process), "Thử đổi mô hình khi việc đang chạy");
    }

    /** @return the set in which the changed model waits */
    long upload(String process) {
        String inForce = book.versions(process).get(0).definition();
        String changed = changed(book.bpmn(process, inForce).orElseThrow(), inForce);
        return drafts.upload(new Upload(Map.of(process + ".bpmn", changed), Map.of()), null, Actor.of("quantri"));
    }

    ModelChange putIntoForce(long set, String reason) {
        @Nullable Refused last = null;
        for (int look = 0; look < LOOKS; look++) {
            try {
                ReviewedSet reviewed = desk.review(set, true, Map.of());
                if (!reviewed.tried()) {
                    throw new IllegalStateException("The draft has faults: " + reviewed.findings());
                }
                ModelAct act =
                        desk.putIntoForce(set, new Order(reviewed.seen(), true, Map.of(), reason, Actor.of("quantri")));
                moving.goOn(10_000);
                return book.changesOf(act.id()).get(0);
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
