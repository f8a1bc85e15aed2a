package vn.dieuphoi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.evidence.content.EvidenceType;
import vn.dieuphoi.evidence.content.FileName;
import vn.dieuphoi.work.WorkKey;

/** Where files are taken in, looked at, kept and given out. Who may do so has been asked before ({@link EvidenceAccess}). */
@Service
public class EvidenceDesk {

    /** So many files of one form; more are better one document. */
    public static final int MOST_AT_ONCE = 20;

    /**
     * So many files are written into the database at once; the others wait on the disk. Each holds a connection as long as
     * it is written, and twenty large ones would leave none for anybody's page.
     */
    private static final int KEPT_AT_ONCE = 4;

    private final Semaphore keeping = new Semaphore(KEPT_AT_ONCE, true);
    private final Intake intake;
    private final EvidenceShelf shelf;
    private final TransactionTemplate transaction;

    EvidenceDesk(Intake intake, EvidenceShelf shelf, TransactionTemplate transaction) {
        this.intake = intake;
        this.shelf = shelf;
        this.transaction = transaction;
    }

    /**
     * Checks and keeps a file. The same content under the same subject is kept once: a repeated upload gets the first,
     * and says so.
     *
     * @param fileName as the person's computer names it; paths and invisible characters are dropped
     * @param claimedType the browser's word, which decides nothing
     * @param actor as in the journal
     * @throws Refused when the file is empty, too large, of a type we do not take, disguised, infected, cannot be scanned
     *     just now, or is one too many; nothing is kept then
     */
    public HandedIn store(
            Subject subject, String fileName, @Nullable String claimedType, InputStream content, Actor actor) {
        shelf.requireRoom(subject);
        try (Checked checked = intake.check(new FileName(fileName), content)) {
            shelf.layOutside(checked);
            keeping.acquireUninterruptibly();
            try {
                return shelf.keep(subject, checked, actor);
            } finally {
                keeping.release();
            }
        }
    }

    /**
     * Checks several files and then keeps all of them in one transaction with what else is done.
     *
     * @param then whose refusal takes the files with it
     * @throws Refused by the first file that is not taken, or by {@code then}; nothing is kept
     */
    public List<HandedIn> storeWith(Subject subject, List<Upload> uploads, Actor actor, Runnable then) {
        List<Checked> checked = new ArrayList<>();
        List<HandedIn> kept = new ArrayList<>();
        try {
            for (Upload upload : uploads) {
                shelf.requireRoom(subject);
                checked.add(check(upload));
            }
            checked.forEach(shelf::layOutside);
            keeping.acquireUninterruptibly();
            try {
                transaction.executeWithoutResult(all -> {
                    checked.forEach(file -> {
                        shelf.requireRoom(subject);
                        kept.add(shelf.keep(subject, file, actor));
                    });
                    then.run();
                });
                return kept;
            } finally {
                keeping.release();
            }
        } finally {
            checked.forEach(Checked::close);
        }
    }

    /**
     * Checks several files, then does something and keeps each file once for all that came of it, in one transaction.
     *
     * @param then gives the subjects that get the files; none where nothing came of it
     * @throws Refused by the first file that is not taken, or by {@code then}; nothing is kept
     */
    public void storeForAll(List<Upload> uploads, Actor actor, Supplier<List<Subject>> then) {
        List<Checked> checked = new ArrayList<>();
        try {
            uploads.forEach(upload -> checked.add(check(upload)));
            checked.forEach(shelf::layOutside);
            keeping.acquireUninterruptibly();
            try {
                transaction.executeWithoutResult(all -> keepForAll(then.get(), checked, actor));
            } finally {
                keeping.release();
            }
        } finally {
            checked.forEach(Checked::close);
        }
    }

    private void keepForAll(List<Subject> subjects, List<Checked> files, Actor actor) {
        if (subjects.isEmpty()) {
            return;
        }
        for (Checked file : files) {
            EvidenceFile first = shelf.keep(subjects.get(0), file, actor).file();
            subjects.stream().skip(1).forEach(subject -> shelf.share(subject, first, actor));
        }
    }

    private Checked check(Upload upload) {
        try (InputStream content = upload.content().getInputStream()) {
            return intake.check(new FileName(upload.name()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as it came in. */
    public record Upload(String name, InputStreamSource content) {}

    /** The files of a subject with the removed ones, newest first, without content. */
    public List<EvidenceFile> of(Subject subject) {
        return ofAll(Set.of(subject));
    }

    /** The files of several subjects in one statement, newest first. */
    public List<EvidenceFile> ofAll(Collection<Subject> subjects) {
        return shelf.ofAll(subjects);
    }

    /** Everything handed in for a piece of work: its own files and those of its months, quarters and requests. */
    public List<EvidenceFile> ofWork(WorkKey work) {
        return shelf.ofWork(work);
    }

    /** @throws Refused when there is no such file */
    public EvidenceFile file(long id) {
        return shelf.find(id).orElseThrow(() -> new Refused("Không có tệp này. Hãy tải lại trang."));
    }

    /** The content, piece by piece; only after the caller has asked whether the person may see its subject. */
    public EvidenceContent open(long id) {
        EvidenceFile file = file(id);
        return new EvidenceContent(file, shelf.content(file));
    }

    /**
     * Takes a file out of account; row and content stay for whoever checks later.
     *
     * @throws Refused without a reason, or when it was removed already
     */
    public void remove(long id, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do gỡ bỏ tệp.");
        }
        shelf.remove(file(id), reason.strip(), actor);
    }

    /** @throws Refused when somebody hands in more files at once than anybody reads */
    public static void requireFew(int files) {
        if (files > MOST_AT_ONCE) {
            throw new Refused("Mỗi lần gửi nhiều nhất %d tệp, hiện có %d nên chưa tệp nào được nhận."
                            .formatted(MOST_AT_ONCE, files)
                    + " Hãy gộp các tệp nhỏ hoặc gửi làm nhiều lần.");
        }
    }

    /** Whether files are looked through for viruses; otherwise whoever opens one is told to take care. */
    public boolean scans() {
        return intake.scans();
    }

    /** What a file field offers: {@code .pdf,.docx,…}. */
    public String acceptedEndings() {
        return EvidenceType.endings();
    }

    /** The largest file in bytes. */
    public long largest() {
        return intake.largest();
    }

    /** The same as people read it: "20 MB". */
    public String largestWords() {
        return EvidenceFile.sizeWords(largest());
    }
}
