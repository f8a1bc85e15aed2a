package vn.dieuphoi.models.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.impact.RunningWork;
import vn.dieuphoi.models.desk.impact.StepImpact;
import vn.dieuphoi.models.desk.version.DeployedModels;

/** What somebody wants done is what they have looked at, and nothing of it is still to be decided. */
@Component
class AsLookedAt {

    private final DeployedModels models;
    private final RunningWork running;

    AsLookedAt(DeployedModels models, RunningWork running) {
        this.models = models;
        this.running = running;
    }

    /** @throws Refused when a model or the work is no longer as it was */
    void require(List<Survey> surveys, Order order) {
        surveys.forEach(this::requireUnchanged);
        requireSeen(surveys, order);
    }

    /** @throws Refused when something cannot be done, or is still to be chosen */
    static void requirePossible(List<Survey> surveys) {
        List<String> blocked = surveys.stream()
                .flatMap(survey -> survey.impact().blocked().stream())
                .toList();
        if (!blocked.isEmpty()) {
            throw new Refused("Không lấy lại được: " + String.join("; ", blocked) + ".");
        }
        List<String> open = surveys.stream()
                .filter(survey -> survey.impact().stuck() > 0)
                .flatMap(survey -> survey.impact().open().stream())
                .map(StepImpact::name)
                .toList();
        if (!open.isEmpty()) {
            throw new Refused("Còn việc chưa biết đi tiếp ở đâu: đang ở “" + String.join("”, “", open)
                    + "”, bước mà bản mới không có. Hãy chọn bước đi tiếp, hoặc để xong theo bản cũ.");
        }
        if (surveys.stream()
                .allMatch(
                        survey -> !survey.release().deploys() && survey.moves().isEmpty())) {
            throw new Refused("Không có việc nào chuyển được; hãy xem lại từng bước ở trên.");
        }
    }

    private void requireUnchanged(Survey survey) {
        String base = survey.release().base().definition();
        if (!models.newest(survey.process()).definition().equals(base)) {
            throw otherBase();
        }
        if (!running.of(survey.process())
                .fingerprint(base)
                .equals(survey.impact().fingerprint())) {
            throw goneOn();
        }
    }

    private static void requireSeen(List<Survey> surveys, Order order) {
        if (!order.seen()
                .base()
                .equals(Seen.all(surveys.stream()
                        .map(survey -> survey.release().base().definition())
                        .toList()))) {
            throw otherBase();
        }
        if (!order.seen()
                .work()
                .equals(Seen.all(surveys.stream()
                        .map(survey -> survey.impact().fingerprint())
                        .toList()))) {
            throw goneOn();
        }
    }

    private static Refused otherBase() {
        return new Refused("Bản đang áp dụng đã khác từ khi xem; hãy xem lại thay đổi rồi áp dụng.");
    }

    static Refused goneOn() {
        return new Refused("Công việc đã đi tiếp từ khi xem; dưới đây là tình trạng mới, hãy xem lại rồi áp dụng.");
    }
}
