package vn.dieuphoi.models.desk.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.models.desk.version.ModelArchive;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.work.journal.Journal;

/** Where drafts are handed in, looked for and thrown away; nothing here is in force. */
@Service
public class DraftDesk {

    /** Letters of a set's name. */
    private static final int NAME = 100;

    private final DraftShelf shelf;
    private final DraftCheck check;
    private final ChangedFiles changed;
    private final OneNodeAtATime oneNode;
    private final Journal journal;

    DraftDesk(DraftShelf shelf, DraftCheck check, ChangedFiles changed, OneNodeAtATime oneNode, Journal journal) {
        this.shelf = shelf;
        this.check = check;
        this.changed = changed;
        this.oneNode = oneNode;
        this.journal = journal;
    }

    /** The sets that wait, newest first. */
    public List<DraftSet> sets() {
        return shelf.all();
    }

    public Optional<DraftSet> set(long set) {
        return shelf.find(set);
    }

    /** The set in which a process has its draft. */
    public Optional<DraftSet> withDraftOf(String process) {
        return shelf.withDraftOf(process);
    }

    /** The BPMN XML of the draft of a process. */
    public Optional<String> bpmn(String process) {
        return shelf.withDraftOf(process)
                .map(set -> shelf.content(set.id()).models().get(process));
    }

    /**
     * Keeps what was uploaded as drafts of a set, each in the place of an earlier draft of its process. They may have
     * faults: they are shown with them.
     *
     * @param set into which they go; null for a new one
     * @return the set
     * @throws Refused when a model is of no process that we know, or nothing is different from what is in force
     */
    public long upload(Upload upload, @Nullable Long set, Actor actor) {
        long[] into = new long[1];
        oneNode.run("models", () -> {
            SetContent already = set == null ? new SetContent(Map.of(), Map.of()) : shelf.content(set);
            into[0] = shelf.put(set, changed.of(upload, already), actor);
        });
        keepCheck(into[0]);
        return into[0];
    }

    private void keepCheck(long set) {
        List<DraftFinding> findings = check.check(shelf.content(set));
        shelf.checked(
                set, (int) findings.stream().filter(finding -> !finding.looks()).count());
    }

    /** @param name empty to call it by its day again */
    public void name(long set, String name) {
        String line = name.strip();
        TypedText.within(NAME, "Tên bộ", line);
        shelf.name(set, line);
    }

    /**
     * Keeps what a rehearsal of the set's files said.
     *
     * @param summary the {@code summary.json} that it wrote
     * @throws Refused when it is none, or of other files
     */
    public void rehearsed(long set, byte[] summary, Actor actor) {
        RehearsalSummary read = RehearsalSummary.of(summary);
        if (!read.files().equals(Sha256.hex(files(set)))) {
            throw new Refused("Kết quả này không phải của các tệp đang có trong bộ; hãy tải các tệp của bộ về,"
                    + " diễn tập lại rồi nộp kết quả.");
        }
        shelf.rehearsed(set, read, actor);
    }

    /** Whether the set still is what was rehearsed last. */
    public boolean rehearsedAsItIs(DraftSet set) {
        return set.rehearsal() != null && set.rehearsal().files().equals(Sha256.hex(files(set.id())));
    }

    /** Takes a draft out of its set and throws it away; whatever is in it, it is not looked at. */
    @Transactional
    public void discard(long set, String process, Actor actor) {
        if (shelf.find(set).filter(found -> found.has(process)).isPresent()) {
            shelf.drop(set, process);
            journal.record(actor, ModelVersion.subject(process), "Bỏ bản nháp mô hình", null);
            shelf.find(set).ifPresent(left -> keepCheck(left.id()));
        }
    }

    /** Throws all drafts of a set away. */
    @Transactional
    public void discard(long set, Actor actor) {
        shelf.find(set).ifPresent(found -> {
            shelf.drop(set);
            found.drafts()
                    .forEach(draft ->
                            journal.record(actor, ModelVersion.subject(draft.process()), "Bỏ bản nháp mô hình", null));
        });
    }

    /** The files of a set, with the forms that they take over, for a rehearsal. */
    public byte[] zip(long set) {
        return ModelArchive.of(files(set));
    }

    private Map<String, String> files(long set) {
        Map<String, String> files = new TreeMap<>();
        check.completed(shelf.content(set)).values().forEach(content -> {
            files.put(content.file(), content.bpmn());
            files.putAll(content.forms());
        });
        return files;
    }
}
