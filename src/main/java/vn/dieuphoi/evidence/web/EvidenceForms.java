package vn.dieuphoi.evidence.web;

import java.security.Principal;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dieuphoi.evidence.EvidenceAccess;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;

/** What the fragments of {@code evidence.html} ask, on whatever page they stand. */
@ControllerAdvice
class EvidenceForms {

    private final EvidenceDesk desk;
    private final EvidenceAccess access;

    EvidenceForms(EvidenceDesk desk, EvidenceAccess access) {
        this.desk = desk;
        this.access = access;
    }

    @ModelAttribute("evidenceForms")
    Answers answers(@Nullable Principal login) {
        return new Answers(desk, access, login);
    }

    /** Answers when a page asks; a page without files costs nothing. */
    record Answers(
            EvidenceDesk desk,
            EvidenceAccess access,
            @Nullable Principal login) {

        public String accept() {
            return desk.acceptedEndings();
        }

        public long largest() {
            return desk.largest();
        }

        public String largestWords() {
            return desk.largestWords();
        }

        public int most() {
            return EvidenceDesk.MOST_AT_ONCE;
        }

        public boolean scanned() {
            return desk.scans();
        }

        public Set<Long> removable(Collection<EvidenceFile> files) {
            return login == null ? Set.of() : access.removable(files, login.getName());
        }
    }
}
