package vn.dieuphoi.consistency.mend;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.reporting.dossier.DossierProcess;

/** A dossier that nobody works on any more gets its process again. */
@Component
class TakeUp implements Mend {

    private final DossierProcess processes;

    TakeUp(DossierProcess processes) {
        this.processes = processes;
    }

    @Override
    public String rule() {
        return "dossier.without-process";
    }

    @Override
    public boolean mend(Subject subject) {
        return processes.takeUp(subject.key());
    }
}
