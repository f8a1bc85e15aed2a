package vn.dieuphoi.models.desk.version;

import java.time.Instant;
import vn.dieuphoi.Subject;

/**
 * One version of a process in the engine.
 *
 * @param process its id, such as monthly-round
 * @param definition the engine's id of this version
 * @param uploaded whether it came from this desk and not with the application
 * @param running instances that run by it
 */
public record ModelVersion(
        String process,
        String name,
        int number,
        String definition,
        String deployment,
        boolean uploaded,
        Instant deployedAt,
        int running) {

    /** The subject of a process in the journal. */
    public static Subject subject(String process) {
        return Subject.of("mo-hinh/" + process);
    }

    public String file() {
        return process + ".bpmn";
    }

    public String origin() {
        return uploaded ? "từ trang Mô hình" : "kèm phần mềm";
    }
}
