package vn.dieuphoi.models.check.execution;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.Process;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** One executable process a file; the file is named like it, in kebab-case. */
final class FileNameRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Collection<Process> processes = model.all(Process.class);
        if (processes.size() != 1) {
            report.add("tệp có " + processes.size() + " quy trình; mỗi tệp phải có đúng một, hãy tách tệp");
        }
        for (Process process : processes) {
            String id = String.valueOf(process.getId());
            if (!id.matches("[a-z][a-z0-9]*(--?[a-z0-9]+)*")) {
                report.add(process, "mã quy trình phải là chữ thường không dấu nối bằng gạch ngang");
            }
            if (!model.file().equals(id + ".bpmn")) {
                report.add(process, "tên tệp phải là " + id + ".bpmn; hãy đổi tên tệp hoặc mã quy trình");
            }
            if (!process.isExecutable()) {
                report.add(process, "quy trình phải chạy được; hãy đặt isExecutable=\"true\"");
            }
        }
    }
}
