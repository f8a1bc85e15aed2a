package vn.dieuphoi.worklist.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;

/** The answers that wait to be taken by a person, each beside its question and files. */
@Component
@Transactional(readOnly = true)
public class AnswerSheet {

    /** As the form of one answer calls them. */
    public static final List<String> FIELDS = List.of("decision", "reason");

    private final Worklist worklist;
    private final CoordinationDesk desk;
    private final EvidenceDesk evidence;

    AnswerSheet(Worklist worklist, CoordinationDesk desk, EvidenceDesk evidence) {
        this.worklist = worklist;
        this.desk = desk;
        this.evidence = evidence;
    }

    public record Row(Workline line, CoordinationRequest request, List<EvidenceFile> files) {}

    public List<Row> rows(String person, Collection<String> groups, WhoseWork whose) {
        List<Workline> lines = worklist.of(person, groups).stream()
                .filter(line -> line.owed().kind() == ObligationKind.ANSWER_TO_TAKE)
                .filter(line -> line.isOf(whose))
                .toList();
        List<Subject> subjects =
                lines.stream().map(line -> line.owed().subject()).toList();
        Map<String, CoordinationRequest> requests = desk.requests(Subject.keys(subjects));
        Map<Subject, List<EvidenceFile>> files = evidence.ofAll(subjects).stream()
                .filter(file -> file.removed() == null)
                .collect(Collectors.groupingBy(EvidenceFile::subject));
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(
                                requests.get(line.owed().subject().key()))
                        .stream()
                        .map(request -> new Row(
                                line,
                                request,
                                Objects.requireNonNullElse(files.get(line.owed().subject()), List.of()))))
                .toList();
    }
}
