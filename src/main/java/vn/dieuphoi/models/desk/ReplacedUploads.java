package vn.dieuphoi.models.desk;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.models.desk.act.ChangeLedger;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.work.journal.Journal;

/** Records when a release of the application put its own model over one from this desk. */
@Component
class ReplacedUploads {

    private static final Logger LOG = LoggerFactory.getLogger(ReplacedUploads.class);

    private final DeployedModels models;
    private final ChangeLedger ledger;
    private final OneNodeAtATime oneNode;
    private final Journal journal;

    ReplacedUploads(DeployedModels models, ChangeLedger ledger, OneNodeAtATime oneNode, Journal journal) {
        this.models = models;
        this.ledger = ledger;
        this.oneNode = oneNode;
        this.journal = journal;
    }

    @EventListener
    public void afterDeployment(ModelsDeployed deployed) {
        if (!ledger.last().isEmpty()) {
            oneNode.run("models", () -> ledger.last().forEach(this::look));
        }
    }

    private void look(ModelChange last) {
        ModelVersion newest = models.newest(last.process());
        Optional<ModelVersion> replaced = models.version(last.definition()).filter(ModelVersion::uploaded);
        if (newest.uploaded() || replaced.isEmpty()) {
            return;
        }
        long act = ledger.open(new ChangeLedger.Entry(
                ModelAct.Kind.RELEASE,
                null,
                null,
                false,
                "Phần mềm được cập nhật có mô hình mới của quy trình này",
                Actor.SYSTEM));
        ledger.add(
                act,
                last.process(),
                models.content(newest).sha256(),
                last.definition(),
                newest.definition(),
                replaced.get().running());
        journal.recordChange(
                Actor.SYSTEM,
                ModelVersion.subject(last.process()),
                ModelAct.Kind.RELEASE.label(),
                null,
                newest.name() + " bản " + replaced.get().number(),
                newest.name() + " bản " + newest.number());
        LOG.warn(
                "Mô hình kèm phần mềm đã thay bản tải lên của quy trình {} ({} → {})",
                last.process(),
                last.definition(),
                newest.definition());
    }
}
