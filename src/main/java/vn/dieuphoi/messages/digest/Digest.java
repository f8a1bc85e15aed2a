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
import vn.dieuphoi.PlanId;
import vn.dieuphoi.messages.Content;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.office.Person;

/** One person's digest of one day, being gathered: each task stands under one heading. */
final class Digest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Of a heading; what is left out is counted, and Tasklist shows it. */
    private static final int LINES = 25;

    private static final String LATE = "Quá hạn";
    private static final String NEAR = "Sắp đến hạn";
    private static final String NEW = "Mới";
    private static final String REMINDERS = "Nhắc hạn chung";

    private final Person person;
    private final LocalDate today;
    private final Map<String, List<Content.Line>> sections = new LinkedHashMap<>();
    private int waiting;
    private boolean worthSending;

    Digest(Person person, LocalDate today) {
        this.person = person;
        this.today = today;
        Stream.of(LATE, NEAR, NEW, REMINDERS).forEach(heading -> sections.put(heading, new ArrayList<>()));
    }

    /** @param isNew whether it came since the last digest */
    void add(Waiting task, DueMark mark, boolean isNew, String holder) {
        waiting++;
        worthSending |= isNew || DigestDesk.isRemindedOf(mark);
        if (mark.late() || mark.near()) {
            line(mark.late() ? LATE : NEAR, task, mark.words(), holder);
        } else if (isNew) {
            line(NEW, task, "hạn " + task.dueOn().format(DAY), holder);
        }
    }

    private void line(String heading, Waiting task, String when, String holder) {
        section(heading)
                .add(new Content.Line(
                        about(task) + task.label(),
                        holder.isEmpty() ? when : when + ", " + holder,
                        "/camunda/app/tasklist/default/#/?task=" + task.task()));
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
                today.toString(),
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
                today.toString(),
                "Tổng hợp ngày " + today.format(DAY) + counts(),
                new Content(opening(), shown()),
                "/camunda/app/tasklist/default/",
                new Recipient.People(Set.of(person.id())));
    }

    private String counts() {
        String counts = Stream.of(LATE, NEAR, NEW)
                .filter(heading -> !section(heading).isEmpty())
                .map(heading -> section(heading).size() + " " + heading.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : ": " + counts;
    }

    private String opening() {
        int listed = section(LATE).size() + section(NEAR).size() + section(NEW).size();
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

    private static String about(Waiting task) {
        String code = PlanId.behind(task.work());
        if (code.matches("[0-9.]+")) {
            return "Mục " + code + ": ";
        }
        return code.matches("GV\\d+") ? "Việc giao " + code + ": " : "";
    }
}
