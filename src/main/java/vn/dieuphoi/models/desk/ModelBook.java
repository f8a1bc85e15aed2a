package vn.dieuphoi.models.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.dieuphoi.models.desk.act.ChangeLedger;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.act.MovedLedger;
import vn.dieuphoi.models.desk.impact.RunningWork;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelArchive;
import vn.dieuphoi.models.desk.version.ModelContent;
import vn.dieuphoi.models.desk.version.ModelVersion;

/** What is in force, how it came to be, and where the work stands in it. */
@Service
public class ModelBook {

    private static final int NEWEST = 5;

    private final DeployedModels models;
    private final ChangeLedger ledger;
    private final MovedLedger moved;
    private final RunningWork running;

    ModelBook(DeployedModels models, ChangeLedger ledger, MovedLedger moved, RunningWork running) {
        this.models = models;
        this.ledger = ledger;
        this.moved = moved;
        this.running = running;
    }

    /** All versions, newest first, of all processes. */
    public List<ModelVersion> versions() {
        return models.all();
    }

    /**
     * All versions of a process, newest first.
     *
     * @throws vn.dieuphoi.Refused when there is no such process
     */
    public List<ModelVersion> versions(String process) {
        models.newest(process);
        return models.versions(process);
    }

    /** What came into force here, newest first. */
    public List<ModelChange> changes(String process) {
        return ledger.of(process);
    }

    /** The last change of each process that has one. */
    public List<ModelChange> lastChanges() {
        return ledger.last();
    }

    public Optional<ModelAct> act(long act) {
        return ledger.find(act);
    }

    /** What an act did, by process, as far as it has got. */
    public List<ModelChange> changesOf(long act) {
        return ledger.changes(act);
    }

    /** Subjects of the work that an act left where it was after all, by the reason. */
    public Map<String, List<String>> stayed(long act) {
        return moved.stayed(act);
    }

    /** The last acts, newest first. */
    public List<ModelAct> newestActs() {
        return ledger.newest(NEWEST);
    }

    /** Acts of which some work still has to move. */
    public List<ModelAct> underWay() {
        return ledger.underWay();
    }

    /** The BPMN XML of a version. */
    public Optional<String> bpmn(String process, String definition) {
        return models.version(definition)
                .filter(version -> version.process().equals(process))
                .map(version -> models.content(version).bpmn());
    }

    /** How many pieces of work wait at each step, over all versions. */
    public Map<String, Integer> standing(String process) {
        return running.counts(process);
    }

    /**
     * The model in force with its forms.
     *
     * @throws vn.dieuphoi.Refused when there is no such process
     */
    public byte[] zip(String process) {
        Map<String, String> files = new TreeMap<>();
        put(files, models.content(models.newest(process)));
        return ModelArchive.of(files);
    }

    /** All models in force with their forms. A form that a process has for itself stands in a folder of its own. */
    public byte[] zip() {
        Map<String, String> files = new TreeMap<>();
        models.inForce().values().forEach(version -> put(files, models.content(version)));
        return ModelArchive.of(files);
    }

    private static void put(Map<String, String> files, ModelContent content) {
        files.put(content.file(), content.bpmn());
        content.forms().forEach((name, form) -> {
            String before = files.putIfAbsent(name, form);
            if (before != null && !before.equals(form)) {
                files.put(content.process() + "/" + name, form);
            }
        });
    }
}
