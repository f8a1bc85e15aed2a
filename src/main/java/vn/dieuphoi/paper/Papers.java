package vn.dieuphoi.paper;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the paper behind a task. */
@Component
@Transactional(readOnly = true)
public class Papers {

    private final List<PaperSource> sources;
    private final PaperWord word;

    Papers(List<PaperSource> sources, PaperWord word) {
        this.sources = sources;
        this.word = word;
    }

    /** Empty where one decides about no paper. Whether the person may see the task, the caller has asked. */
    public Optional<PaperToDecide> of(PaperQuestion question) {
        return sources.stream()
                .flatMap(source -> source.paper(question).stream())
                .findFirst();
    }

    /** Its Word file. */
    public byte[] word(PaperToDecide paper) {
        return paper.word() == null ? word.of(paper.paper()) : paper.word().content();
    }
}
