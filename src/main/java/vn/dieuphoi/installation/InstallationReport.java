package vn.dieuphoi.installation;

import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.installation.Finding.Verdict;

/** The findings as they are printed, what is wrong first. */
public record InstallationReport(List<Finding> findings) {

    public InstallationReport {
        findings = List.copyOf(findings);
    }

    public Verdict worst() {
        return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.OK);
    }

    public String text() {
        String lines = findings.stream().map(InstallationReport::line).collect(Collectors.joining("\n"));
        return lines
                + "%n%nTổng cộng: %d đạt, %d nên sửa, %d hỏng."
                        .formatted(count(Verdict.OK), count(Verdict.WARNING), count(Verdict.FAULT));
    }

    private long count(Verdict verdict) {
        return findings.stream().filter(each -> each.verdict() == verdict).count();
    }

    private static String line(Finding finding) {
        String remedy = finding.remedy().isEmpty() ? "" : "\n          → " + finding.remedy();
        return "%-8s  %s: %s%s".formatted(finding.verdict().label(), finding.about(), finding.words(), remedy);
    }
}
