package vn.dieuphoi.coordination.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Drafts of requests as pages list them; titles of their works in one statement. */
@Component
public class DraftLines {

    private static final int EXCERPT = 120;

    private final WorkRegister register;

    DraftLines(WorkRegister register) {
        this.register = register;
    }

    /**
     * @param work its key
     * @param number of the item
     * @param question its beginning; empty where none is typed
     * @param receivers how many are chosen
     */
    public record Line(
            String form, String work, String number, String title, String question, int receivers, Instant savedAt) {}

    public List<Line> of(List<RequestDraft> drafts) {
        Map<String, String> titles = drafts.isEmpty()
                ? Map.of()
                : register.titles(
                        drafts.stream().map(one -> one.workItem().value()).collect(Collectors.toSet()));
        return drafts.stream().map(one -> line(one, titles)).toList();
    }

    private Line line(RequestDraft draft, Map<String, String> titles) {
        WorkKey work = draft.workItem();
        TypedRequest typed = TypedRequest.of(draft);
        String question = Objects.requireNonNullElse(typed.noiDung(), "").strip();
        return new Line(
                draft.form().toString(),
                work.value(),
                work.number(),
                titles.getOrDefault(work.value(), ""),
                question.length() <= EXCERPT
                        ? question
                        : question.substring(0, EXCERPT).strip() + "…",
                typed.donVi() == null ? 0 : typed.donVi().size(),
                draft.savedAt());
    }
}
