package vn.dieuphoi.plan.file;

import static vn.dieuphoi.Vietnamese.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.plan.check.PlanFinding;
import vn.dieuphoi.plan.document.Severity;

/** Findings for a person to read. */
record FindingReport(PlanId plan, List<PlanFinding> findings) {

    /** One paragraph for each finding: severity and code, what the document says, the decision taken. */
    String text() {
        String counts = Arrays.stream(Severity.values())
                .map(severity -> findings.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()
                        + " " + Vietnamese.small(severity.label()))
                .collect(Collectors.joining(", "));
        return "Kiểm tra kế hoạch " + plan.words() + ": " + counts + "\n"
                + findings.stream().map(FindingReport::text).collect(Collectors.joining());
    }

    private static String text(PlanFinding finding) {
        String where = finding.items().isEmpty() ? "" : " · mục " + list(finding.items());
        return "\n[" + finding.severity().label() + "] " + finding.code() + where + "\n"
                + "  Văn bản: " + finding.says() + "\n"
                + "  Xử lý:   " + finding.decision() + "\n";
    }
}
