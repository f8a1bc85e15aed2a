package vn.dieuphoi.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison as a person reads it, and as a program does. */
final class ConsistencyReport {

    private static final double SECOND = 1000;

    private final ConsistencyRun run;

    ConsistencyReport(ConsistencyRun run) {
        this.run = run;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        Map<String, List<Discrepancy>> byRule = run.findings().stream()
                .collect(Collectors.groupingBy(Discrepancy::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.values().forEach(findings -> append(text, findings));
        String measured = "%d quy tắc, %s giây"
                .formatted(
                        run.rules(),
                        String.format(Locale.ROOT, "%.1f", run.taken().toMillis() / SECOND)
                                .replace('.', ','));
        if (run.findings().isEmpty()) {
            return text.append("Không thấy chỗ nào lệch (%s).".formatted(measured))
                    .toString();
        }
        int mended = run.findings().size() - run.left().size();
        return text.append("%d chỗ lệch, đã sửa %d, còn %d (%s)."
                        .formatted(run.findings().size(), mended, run.left().size(), measured))
                .toString();
    }

    private static void append(StringBuilder text, List<Discrepancy> findings) {
        Discrepancy first = findings.get(0);
        text.append("%s · %s%n%s%n".formatted(first.severity().label(), first.rule(), first.meaning()));
        findings.forEach(finding -> text.append(
                "  %s: %s%s%n".formatted(finding.subject(), finding.details(), finding.mended() ? " (đã sửa)" : "")));
        text.append("Cách xử lý: %s%n%n".formatted(first.advice()));
    }

    /** What JSON says: keys are stable, values are what a person reads. */
    List<Map<String, Object>> lines() {
        return run.findings().stream().map(ConsistencyReport::line).toList();
    }

    private static Map<String, Object> line(Discrepancy finding) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rule", finding.rule());
        line.put("severity", finding.severity().name());
        line.put("subject", finding.subject().key());
        line.put("details", finding.details());
        line.put("meaning", finding.meaning());
        line.put("advice", finding.advice());
        line.put("mended", finding.mended());
        return line;
    }
}
