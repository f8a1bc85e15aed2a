package vn.dieuphoi.models.check.naming;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Activities are named by a verb and what it is done to, in sentence case. */
final class ActivityLabelRule implements Rule {

    /** Verbs that say nothing unless something of its own name follows. */
    private static final Pattern EMPTY = Pattern.compile(
            "(Xử lý|Thực hiện|Triển khai|Giải quyết)( (công việc|nhiệm vụ|việc|bước|nội dung))?",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Model model, Project project, Report report) {
        for (Activity activity : model.all(Activity.class)) {
            String name = Model.name(activity);
            if (name.isEmpty()) {
                report.add(activity, "chưa có tên; hãy ghi động từ và việc phải làm");
            } else if (EMPTY.matcher(name).matches()) {
                report.add(activity, "tên \"" + name + "\" không nói làm gì; hãy ghi rõ việc phải làm");
            } else if (!name.contains(" ")) {
                report.add(activity, "tên \"" + name + "\" phải có động từ và đối tượng");
            } else if (!SentenceCase.holds(name)) {
                report.add(activity, "tên \"" + name + "\" viết hoa chữ đầu, không có dấu chấm cuối");
            }
        }
    }
}
