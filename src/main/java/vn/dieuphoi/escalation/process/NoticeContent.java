package vn.dieuphoi.escalation.process;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeCause;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.deadline.Owed;
import vn.dieuphoi.work.process.FormContent;

/** Shows leadership what is late, since when and because of whom. */
@Component
class NoticeContent implements FormContent {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final NoticeDesk desk;
    private final DeadlineBook deadlines;
    private final PartyRegister parties;

    NoticeContent(NoticeDesk desk, DeadlineBook deadlines, PartyRegister parties) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.parties = parties;
    }

    @Override
    public List<String> lines(DelegateTask task) {
        return OpenNotice.NOTICE.find(task).map(desk::notice).map(this::lines).orElse(List.of());
    }

    @Override
    public Optional<String> particular(DelegateTask task) {
        return OpenNotice.NOTICE
                .find(task)
                .map(desk::notice)
                .map(notice -> isOfMember(notice) ? what(notice) : "%s, %s".formatted(what(notice), office(notice)));
    }

    /** A step has a name of its own, a round its month, a report its quarter, and of the members of a set each is another. */
    private String what(Notice notice) {
        boolean oneOfMany = !notice.ofItem() && !notice.ofRequest() || isOfMember(notice);
        return NoticeCause.words(
                notice.cause(), oneOfMany ? deadlines.owed(notice.subject()).words() : null);
    }

    /** The words of what is owed name the member; its set tells nothing more. */
    private static boolean isOfMember(Notice notice) {
        return notice.subject().key().indexOf('#') > 0;
    }

    private String office(Notice notice) {
        return parties.party(notice.responsible()).name();
    }

    /** Only the directives that can be carried out, and the offices to which the work or the question can go. */
    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        return OpenNotice.NOTICE
                .find(task)
                .map(key -> Map.<String, Object>of("directives", directives(key), "offices", offices(key)))
                .orElse(Map.of());
    }

    private List<Map<String, String>> directives(String notice) {
        boolean ofRequest = RequestKey.isOne(desk.notice(notice).subject().key());
        return desk.possible(notice).stream()
                .map(kind -> option(DirectiveForm.words(kind, ofRequest), DirectiveForm.value(kind)))
                .toList();
    }

    private List<Map<String, String>> offices(String notice) {
        return desk.otherOffices(notice).entrySet().stream()
                .map(office -> option(office.getValue(), office.getKey().value()))
                .toList();
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private List<String> lines(Notice notice) {
        List<String> lines = new ArrayList<>();
        lines.add("Việc chậm: %s.".formatted(deadlines.owed(notice.subject()).words()));
        lines.add("Đơn vị chậm: %s, quá hạn từ ngày %s."
                .formatted(office(notice), notice.overdueSince().format(DAY)));
        List<Owed> alsoLate = desk.alsoLate(notice.key());
        if (!alsoLate.isEmpty()) {
            lines.add("Cùng chậm trong việc này: "
                    + alsoLate.stream()
                            .map(owed -> "%s (hạn %s)"
                                    .formatted(owed.words(), owed.dueOn().format(DAY)))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return lines;
    }
}
