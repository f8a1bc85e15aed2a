package vn.dieuphoi.messages.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.messages.Content;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.office.Person;

/** One person's digest of one day, being gathered: each task stands under one heading. */
final class Digest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Of a heading; what is left out is counted, and the list of the day shows it. */
    private static final int LINES = 25;

    private static final int LONGEST_ITEM = 80;

    private static final String LATE = "Quá hạn";
    private static final String LATE_IN_OFFICE = "Qua hạn nội bộ";
    private static final String NEAR = "Sắp đến hạn";
    private static final String NEW = "Mới";
    private static final String PARTS = "Phần việc được giao";
    private static final String REMINDERS = "Nhắc hạn chung";

    private final Person person;
    private final LocalDate today;
    private final Map<String, List<Content.Line>> sections = new LinkedHashMap<>();
    private int waiting;
    private int listed;
    private boolean worthSending;

    Digest(Person person, LocalDate today) {
        this.person = person;
        this.today = today;
        Stream.of(LATE, LATE_IN_OFFICE, NEAR, NEW, PARTS, REMINDERS)
                .forEach(heading -> sections.put(heading, new ArrayList<>()));
    }

    /**
     * @param inner of the day that the head set for whoever has it, where it concerns the person; else null
     * @param isNew whether it came since the last digest
     * @param whose the office concerned, where neither the person nor the task says it; else empty
     * @param holder who has it, in words; empty for the person
     */
    void add(Waiting task, DueMark mark, @Nullable DueMark inner, boolean isNew, String whose, String holder) {
        waiting++;
        worthSending |= isNew || DigestDesk.isRemindedOf(mark) || inner != null && DigestDesk.isRemindedOf(inner);
        if (mark.late() || mark.near() || inner != null && (inner.late() || inner.near())) {
            line(
                    mark.late() ? LATE : inner != null && inner.late() ? LATE_IN_OFFICE : NEAR,
                    task,
                    ofHead(task, inner) + mark.words(),
                    whose,
                    holder);
        } else if (isNew) {
            line(NEW, task, ofHead(task, inner) + "hạn " + task.dueOn().format(DAY), whose, holder);
        }
    }

    /** "hạn nội bộ 12/10/2023, còn 1 ngày làm việc; hạn chung " before how the day stands on which it is due. */
    private static String ofHead(Waiting task, @Nullable DueMark inner) {
        LocalDate day = task.innerDueOn();
        return inner == null || day == null
                ? ""
                : "hạn nội bộ %s, %s; hạn của việc "
                        .formatted(day.format(DAY), inner.late() ? "đã qua" : inner.words());
    }

    private void line(String heading, Waiting task, String when, String whose, String holder) {
        listed++;
        section(heading)
                .add(new Content.Line(
                        task.item() == null ? task.label() : cut(task.item()) + ": " + task.label(),
                        Stream.of(when, whose, holder)
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(", ")),
                        "/viec/" + task.task()));
    }

    /** A part of work that somebody else holds; new ones were told at once. */
    void part(GivenParts.Part part, DueMark mark) {
        worthSending |= DigestDesk.isRemindedOf(mark);
        if (mark.late() || mark.near()) {
            section(PARTS)
                    .add(new Content.Line(part.words(), mark.words() + ", của việc: " + cut(part.whole()), "/viec"));
        }
    }

    /** A part that is late in the hands of somebody of the office, while the work itself is in time. */
    void lateInOffice(GivenParts.Part part, DueMark mark, String doer) {
        worthSending |= DigestDesk.isRemindedOf(mark);
        section(LATE_IN_OFFICE)
                .add(new Content.Line(
                        part.words(),
                        "%s, %s, phần của việc: %s".formatted(mark.words(), doer, cut(part.whole())),
                        "/viec/" + part.task()));
    }

    void remind(Content.Line line) {
        worthSending = true;
        section(REMINDERS).add(line);
    }

    private List<Content.Line> section(String heading) {
        return sections.getOrDefault(heading, List.of());
    }

    boolean isWorthSending() {
        return worthSending;
    }

    /** In the place of the digest, which it contains; the same key, so that nobody gets both. */
    Message within(WeeklyPicture.Picture week) {
        List<Content.Section> all = new ArrayList<>(week.sections());
        all.addAll(shown());
        return new Message(
                key(),
                MessageKind.DIGEST,
                Subject.of(today.toString()),
                week.title() + counts(),
                new Content(week.opening() + "\n" + opening(), all),
                week.path(),
                new Recipient.People(Set.of(person.id())));
    }

    private String key() {
        return "digest:" + today;
    }

    Message message() {
        return new Message(
                key(),
                MessageKind.DIGEST,
                Subject.of(today.toString()),
                "Tổng hợp ngày " + today.format(DAY) + counts(),
                new Content(opening(), shown()),
                "/viec",
                new Recipient.People(Set.of(person.id())));
    }

    private String counts() {
        String counts = Stream.of(LATE, LATE_IN_OFFICE, NEAR, NEW, PARTS)
                .filter(heading -> !section(heading).isEmpty())
                .map(heading -> section(heading).size() + " " + heading.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : ": " + counts;
    }

    private String opening() {
        int others = waiting - listed;
        return "Đến sáng nay, ông/bà có %d việc đang mở.%s"
                .formatted(
                        waiting, others > 0 ? " Còn %d việc chưa đến hạn không nêu dưới đây.".formatted(others) : "");
    }

    private List<Content.Section> shown() {
        List<Content.Section> shown = new ArrayList<>();
        sections.forEach((heading, lines) -> {
            if (!lines.isEmpty()) {
                List<Content.Line> first = new ArrayList<>(lines.subList(0, Math.min(lines.size(), LINES)));
                if (lines.size() > LINES) {
                    first.add(new Content.Line(
                            "và %d việc khác, xem trong danh sách việc".formatted(lines.size() - LINES), "", null));
                }
                shown.add(new Content.Section("%s (%d)".formatted(heading, lines.size()), first));
            }
        });
        return shown;
    }

    private static String cut(String item) {
        return item.length() <= LONGEST_ITEM
                ? item
                : item.substring(0, item.lastIndexOf(' ', LONGEST_ITEM)).strip() + "…";
    }
}
