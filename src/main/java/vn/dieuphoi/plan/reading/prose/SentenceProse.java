package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.ReadDue;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Prose whose tasks say themselves who does them, or that name no office at all: a road with its milestones. */
public final class SentenceProse {

    private static final Pattern CHAPTER = Pattern.compile(
            "nhiệm vụ|nội dung|giải pháp|lộ trình|hoạt động|tiến độ|công việc|kế hoạch thực hiện|giai đoạn|các bước|^quý [iv1-4]|^tháng \\d|^tuần (?:\\d|thứ)|^học kỳ|tháng đầu năm|tháng cuối năm|roadmap|actions?|milestones|phase|activities",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OTHER = Pattern.compile(
            "mục đích|yêu cầu|mục tiêu|kinh phí|tổ chức thực hiện|căn cứ|quan điểm|phạm vi|đối tượng|chế độ báo cáo|background|purpose",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The time of a phase, behind its name: Giai đoạn 2: Thí điểm (quý II/2026). */
    private static final Pattern BRACKET = Pattern.compile("\\(([^)]*\\d[^)]*)\\)\\s*:?$");

    private static final int SHORT = 30;

    private final List<Section> sections;
    private final PartyReading parties;
    private final DueWords due;

    public SentenceProse(ProseOutline outline, PartyReading parties, DueWords due) {
        this.parties = parties;
        this.due = due;
        this.sections = outline.all()
                .filter(section -> section.numbering != null && !section.label().isEmpty() && section.depth() > 2)
                .filter(section -> section.sections.isEmpty() || own(section))
                .filter(section -> chapter(section))
                .toList();
    }

    /** A section with parts is a task itself where its own sentences give it to somebody. */
    private static boolean own(Section section) {
        return SentenceRoles.assigns(
                Stretch.joined(List.of(section.heading(), Stretch.joined(section.body, "\n")), "\n"));
    }

    /** Whether it stands in a chapter of tasks. */
    static boolean chapter(Section section) {
        boolean fits = false;
        for (Section above = section.above; above != null; above = above.above) {
            String heading = above.heading().length() > 160
                    ? above.heading().toString().substring(0, 160)
                    : above.heading().toString();
            if (OTHER.matcher(Effort.counted(heading)).find()
                    && !CHAPTER.matcher(Effort.counted(heading)).find()) {
                return false;
            }
            fits |= CHAPTER.matcher(Effort.counted(heading)).find();
        }
        return fits;
    }

    /** How many sections say who leads. */
    public int size() {
        return (int) sections.stream()
                .filter(section -> SentenceRoles.assigns(section.text()))
                .count();
    }

    public List<DraftItem> items() {
        LabelledProse.Codes codes = new LabelledProse.Codes(sections);
        SectionItem make = new SectionItem(parties, due);
        SentenceRoles sentences = new SentenceRoles(parties, due);
        List<DraftItem> items = new ArrayList<>();
        for (Section section : sections) {
            DraftItem item = make.bare(section, codes.of(section));
            boolean assigned = sentences.assign(item, section.text());
            sentences.until(item, section.text());
            section.labels.stream()
                    .filter(label -> label.kind() == Label.Kind.TIME)
                    .findFirst()
                    .ifPresent(label -> timed(item, label));
            if (!assigned) {
                item.code = Fact.unsure(
                        item.code.value(), item.code.raw(), "đoạn không nêu ai làm; hãy xem có phải là một mục");
            }
            Section above = section.above;
            if (item.due == null && above != null && above.whole.length() < 200) {
                Matcher bracket = above.heading().matcher(BRACKET);
                sentences.until(item, above.heading());
                item.due = item.due == null && above.heading().length() < SHORT ? heading(above) : item.due;
                if (item.due == null && bracket.find()) {
                    item.due = due.read(above.heading().cut(bracket.start(1), bracket.end(1)));
                }
                item.due = item.due == null ? null : item.due.doubted("thời hạn lấy từ đề mục phía trên");
            }
            items.add(item);
        }
        return items;
    }

    private void timed(DraftItem item, Label label) {
        TimeSentence read = TimeSentence.read(label.words(), due);
        item.start = item.start == null ? read.start() : item.start;
        item.due = item.due == null ? read.due() : item.due;
    }

    /** A heading that is a time and nothing else: QUÝ II. */
    private @Nullable Fact heading(Section above) {
        Fact read = due.read(above.heading());
        return read != null && read.value() instanceof ReadDue when && when.by() != null ? read : null;
    }
}
