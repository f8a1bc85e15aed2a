package vn.dieuphoi.escalation.process;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.escalation.extension.ExtensionRequest;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.deadline.Owed;
import vn.dieuphoi.work.process.FormContent;

/** Shows who asks for how much more time, why, and how often it was given already. */
@Component
class ExtensionContent implements FormContent {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ExtensionDesk desk;
    private final DeadlineBook deadlines;
    private final PartyRegister parties;
    private final PersonRegister people;

    ExtensionContent(ExtensionDesk desk, DeadlineBook deadlines, PartyRegister parties, PersonRegister people) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.parties = parties;
        this.people = people;
    }

    @Override
    public List<String> lines(DelegateTask task) {
        return Assigner.EXTENSION.find(task).map(desk::request).map(this::lines).orElse(List.of());
    }

    @Override
    public Optional<String> particular(DelegateTask task) {
        return Assigner.EXTENSION
                .find(task)
                .map(desk::request)
                .map(request -> deadlines.owed(request.subject()).words());
    }

    private List<String> lines(ExtensionRequest request) {
        Owed owed = deadlines.owed(request.subject());
        List<String> lines = new ArrayList<>();
        lines.add("%s (%s) xin gia hạn: %s."
                .formatted(
                        parties.party(request.owedBy()).name(),
                        people.displayName(request.requestedBy()),
                        owed.words()));
        lines.add("Hạn hiện tại %s, xin lùi đến %s."
                .formatted(day(owed), request.wantedOn().format(DAY)));
        if (owed.extensions() > 0) {
            lines.add("Hạn ban đầu %s, đã gia hạn %d lần."
                    .formatted(owed.originalDueOn().format(DAY), owed.extensions()));
        }
        lines.add("Lý do: " + request.reason());
        return lines;
    }

    private static String day(Owed owed) {
        return owed.dueOn().format(DAY);
    }
}
