package vn.dieuphoi.evidence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Subject;
import vn.dieuphoi.evidence.EvidenceAccess;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.evidence.process.TaskSubjects;

/**
 * Two ways to files: the subject itself, whose module says who may; or an open task about it, which whoever can read the
 * task may use. Who has neither is told that there is nothing.
 */
@Component
class Scopes {

    private final EvidenceAccess access;
    private final TaskSubjects tasks;

    Scopes(EvidenceAccess access, TaskSubjects tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    /** @throws ResponseStatusException 404 when it is none of the person's */
    Scope of(@Nullable String task, @Nullable Subject subject, String login) {
        if (task != null) {
            return tasks.of(task, login).map(found -> new Scope(found, true)).orElseThrow(Scopes::nothing);
        }
        if (subject == null) {
            throw nothing();
        }
        if (!access.maySee(subject, login)) {
            throw NotTheirs.hidden();
        }
        return new Scope(subject, access.mayAdd(subject, login));
    }

    /** @throws ResponseStatusException 404 when the file is none of the person's */
    void requireReader(EvidenceFile file, @Nullable String task, String login) {
        boolean throughTask = task != null
                && file.removed() == null
                && tasks.of(task, login).filter(file.subject()::equals).isPresent();
        if (!throughTask && !access.mayOpen(file, login)) {
            throw NotTheirs.hidden();
        }
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
