package vn.dieuphoi.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.LineRange;
import vn.dieuphoi.plan.document.PlanDocument;
import vn.dieuphoi.plan.document.StandingDuty;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.trace.Orphan;
import vn.dieuphoi.plan.trace.OrphanKind;

/** The document beside the plan that was made of it: each line with its owner, and each owner's words with their line. */
final class PlanReading {

    private static final Pattern CHAPTER = Pattern.compile("(I|II|III|IV|V)\\. .*");
    private static final Pattern NUMBERED = Pattern.compile("\\d+(\\.\\d+)*\\.? .*");

    /** From here on every sentence is somebody's: targets, items, funding, duties. */
    private static final Set<String> ASSIGNED = Set.of("II", "III", "IV", "V");

    private final Plan plan;
    private final List<String> document;
    private final String frame;
    private final Set<String> sections;

    PlanReading(Plan plan, List<String> document) {
        this.plan = plan;
        this.document = document;
        this.frame = frame(plan.document());
        this.sections =
                plan.items().stream().map(item -> oneLine(item.section())).collect(Collectors.toSet());
    }

    private static String frame(PlanDocument document) {
        return oneLine(Stream.of(
                        List.of(
                                document.kind(),
                                "Số: " + document.sign(),
                                document.place() + ", " + document.dateText(),
                                document.title(),
                                document.introduction(),
                                document.funding(),
                                document.closing() + " " + document.reportingDuty(),
                                document.signatory().title(),
                                document.signatory().name(),
                                "Nơi nhận:"),
                        document.legalBases(),
                        document.aims(),
                        document.requirements(),
                        document.recipients().stream()
                                .map(recipient -> recipient.text())
                                .toList())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n")));
    }

    /** All lines that are not blank. */
    List<PlanLine> lines() {
        List<PlanLine> lines = new ArrayList<>();
        String chapter = "";
        for (int number = 1; number <= document.size(); number++) {
            String text = oneLine(document.get(number - 1));
            if (text.isEmpty()) {
                continue;
            }
            if (CHAPTER.matcher(text).matches()) {
                chapter = text.substring(0, text.indexOf('.'));
            }
            lines.add(line(number, text, chapter));
        }
        return lines;
    }

    private PlanLine line(int number, String text, String chapter) {
        List<PlanItem> items = plan.items().stream()
                .filter(item -> covers(item.lines(), number))
                .toList();
        List<Target> targets = plan.targets().stream()
                .filter(target -> covers(target.lines(), number))
                .toList();
        List<StandingDuty> duties = plan.duties().stream()
                .filter(duty -> covers(duty.lines(), number) || says(leadIn(duty), text))
                .toList();
        List<String> codes = items.stream().map(item -> item.code().toString()).toList();
        List<String> others = Stream.concat(
                        targets.stream().map(target -> target.code().toString()),
                        duties.stream().map(duty -> duty.code().toString()))
                .toList();
        PlanLine.Kind kind;
        if (items.stream().anyMatch(item -> says(item, text))) {
            kind = PlanLine.Kind.ITEM;
        } else if (!targets.isEmpty() && nothingLeft(text, targets)) {
            kind = PlanLine.Kind.TARGET;
        } else if (duties.stream().anyMatch(duty -> says(words(duty), text))) {
            kind = PlanLine.Kind.DUTY;
        } else if (items.isEmpty() && targets.isEmpty() && duties.isEmpty()) {
            kind = ofNobody(number, text, chapter);
        } else {
            kind = PlanLine.Kind.STRAY;
        }
        return new PlanLine(number, text, kind, codes, others);
    }

    /** Several targets share a line; together they must say all of it. */
    private static boolean nothingLeft(String text, List<Target> targets) {
        String left = text;
        for (Target target : targets) {
            left = left.replace(oneLine(target.text()).replaceFirst("^- ", ""), "");
        }
        return left.chars().noneMatch(Character::isLetterOrDigit);
    }

    private PlanLine.Kind ofNobody(int number, String text, String chapter) {
        if (CHAPTER.matcher(text).matches()
                || sections.contains(text)
                || chapter.equals("V") && NUMBERED.matcher(text).matches() && hasDuties(number)) {
            return PlanLine.Kind.HEADING;
        }
        return says(frame, text) || !ASSIGNED.contains(chapter) ? PlanLine.Kind.FRAME : PlanLine.Kind.STRAY;
    }

    /** Whether a standing duty follows before the next heading: a heading of section V has something under it. */
    private boolean hasDuties(int heading) {
        int next = heading + 1;
        while (next <= document.size()
                && !NUMBERED.matcher(oneLine(document.get(next - 1))).matches()) {
            next++;
        }
        int end = next;
        return plan.duties().stream()
                        .anyMatch(duty ->
                                duty.lines().first() > heading && duty.lines().first() < end)
                // "1. Sở Lao động …" has its duties under 1.1 and 1.2.
                || end <= document.size()
                        && oneLine(document.get(end - 1)).startsWith(number(oneLine(document.get(heading - 1))) + ".1");
    }

    private static String number(String heading) {
        return heading.substring(0, heading.indexOf(' ')).replaceAll("\\.$", "");
    }

    /** Both directions: what is in the document and nobody's, and what somebody has that is not in the document. */
    List<Orphan> orphans() {
        List<Orphan> orphans = new ArrayList<>();
        lines().stream()
                .filter(line -> line.kind() == PlanLine.Kind.STRAY)
                .map(line -> new Orphan(
                        OrphanKind.SENTENCE_WITHOUT_ITEM,
                        "dòng " + line.number(),
                        "“" + shortened(line.text()) + "”"
                                + (line.items().isEmpty() && line.others().isEmpty()
                                        ? ""
                                        : " (nằm trong phần của "
                                                + Stream.concat(line.items().stream(), line.others().stream())
                                                        .collect(Collectors.joining(", "))
                                                + " nhưng không ghi ở đó)")))
                .forEach(orphans::add);
        plan.items()
                .forEach(item -> missing(
                        "mục " + item.code(),
                        item.lines(),
                        List.of(item.text(), item.assignmentText(), item.timeText()),
                        orphans));
        plan.targets()
                .forEach(target ->
                        missing("chỉ tiêu " + target.code(), target.lines(), List.of(target.text()), orphans));
        plan.duties().forEach(duty -> missing("nhiệm vụ " + duty.code(), duty.lines(), List.of(duty.text()), orphans));
        return orphans;
    }

    private void missing(String owner, LineRange lines, List<String> texts, List<Orphan> orphans) {
        if (lines.equals(LineRange.NOWHERE)) {
            return;
        }
        int last = Math.min(lines.last(), document.size());
        String stretch =
                lines.first() > last ? "" : oneLine(String.join("\n", document.subList(lines.first() - 1, last)));
        texts.stream()
                .flatMap(String::lines)
                .filter(paragraph -> !paragraph.isBlank() && !says(stretch, oneLine(paragraph)))
                .map(paragraph -> new Orphan(
                        OrphanKind.ITEM_WITHOUT_SENTENCE,
                        owner,
                        "“%s” không có ở dòng %d–%d".formatted(shortened(paragraph), lines.first(), lines.last())))
                .forEach(orphans::add);
    }

    private static boolean covers(LineRange lines, int number) {
        return lines.first() <= number && number <= lines.last();
    }

    private static boolean says(PlanItem item, String line) {
        String code = Pattern.quote(item.code().toString());
        String whole = String.join(" - ", item.text(), item.assignmentText(), item.timeText());
        return says(whole, line.replaceFirst("^" + code + "( \\.|\\.)? ", ""));
    }

    private String words(StandingDuty duty) {
        PlanDocument foot = plan.document();
        return String.join(" ", leadIn(duty), duty.text(), foot.closing(), foot.reportingDuty());
    }

    private static String leadIn(StandingDuty duty) {
        String leadIn = duty.leadIn();
        return leadIn == null ? "" : leadIn;
    }

    /** A dash or a plus before a line is the list's, not the sentence's. */
    private static boolean says(String whole, String part) {
        String words = part.replaceFirst("^[-+] ", "").replaceFirst("^\\d+(\\.\\d+)*\\.? (?=\\p{Lu})", "");
        return oneLine(whole).contains(part)
                || !words.isEmpty() && oneLine(whole).contains(words);
    }

    private static String oneLine(String text) {
        return text.replace("*", "").replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 87) + "…";
    }
}
