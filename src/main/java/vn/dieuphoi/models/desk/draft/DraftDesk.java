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
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.models.desk.version.ModelArchive;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.work.journal.Journal;

/** Where drafts are handed in, looked for and thrown away; nothing here is in force. */
@Service
public class DraftDesk {

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
        return into[0];
    }

    /** Takes a draft out of its set and throws it away; whatever is in it, it is not looked at. */
    @Transactional
    public void discard(long set, String process, Actor actor) {
        if (shelf.find(set).filter(found -> found.has(process)).isPresent()) {
            shelf.drop(set, process);
            journal.record(actor, ModelVersion.subject(process), "Bỏ bản nháp mô hình", null);
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
        Map<String, String> files = new TreeMap<>();
        check.completed(shelf.content(set)).values().forEach(content -> {
            files.put(content.file(), content.bpmn());
            files.putAll(content.forms());
        });
        return ModelArchive.of(files);
    }
}
