package vn.dieuphoi.engine.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.Principal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;

/** Drafts as the script of Tasklist asks for them. Who has not the task in hand learns nothing, not even whether it is. */
@Controller
@RequestMapping("/api/nhap/{task}")
@ResponseBody
class DraftCalls {

    private static final JsonMapper JSON = new JsonMapper();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final TaskDrafts drafts;
    private final IdentityService identity;
    private final Clock clock;

    DraftCalls(TaskDrafts drafts, IdentityService identity, Clock clock) {
        this.drafts = drafts;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * A draft for the person who has the task in hand.
     *
     * @param mine whether anything can be kept; all else is empty where it cannot
     * @param words when it was saved, and by whom where it was somebody else: "lúc 09:14"
     */
    record Answer(
            boolean mine,
            int version,
            @Nullable String words,
            Object fields,
            @Nullable String csrfHeader,
            @Nullable String csrfToken) {}

    /** What a page sends: the version that it knew, and all fields that were touched. */
    record Typed(int version, @Nullable ObjectNode fields) {}

    @GetMapping
    Answer read(@PathVariable String task, Principal login, CsrfToken csrf) throws JsonProcessingException {
        if (!drafts.mayDraft(task, login.getName())) {
            return new Answer(false, 0, null, Map.of(), null, null);
        }
        return answer(drafts.of(task), login.getName(), csrf);
    }

    @PutMapping
    ResponseEntity<?> keep(@PathVariable String task, @RequestBody Typed typed, Principal login, CsrfToken csrf)
            throws JsonProcessingException {
        if (!drafts.mayDraft(task, login.getName())) {
            return notTheirs();
        }
        if (typed.fields() == null) {
            throw new Refused("Thiếu nội dung cần lưu nháp. Hãy tải lại trang rồi thử lại.");
        }
        Optional<TaskDraft> kept =
                drafts.keep(task, login.getName(), JSON.writeValueAsString(typed.fields()), typed.version());
        if (kept.isEmpty() && !drafts.mayDraft(task, login.getName())) {
            // It was completed while this was under way.
            return notTheirs();
        }
        return kept.isPresent()
                ? ResponseEntity.ok(answer(kept, login.getName(), csrf))
                : ResponseEntity.status(HttpStatus.CONFLICT).body(answer(drafts.of(task), login.getName(), csrf));
    }

    @DeleteMapping
    ResponseEntity<?> discard(@PathVariable String task, Principal login) {
        if (!drafts.mayDraft(task, login.getName())) {
            return notTheirs();
        }
        drafts.discard(task);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refused refused) {
        return ResponseEntity.badRequest().body(Map.of("message", String.valueOf(refused.getMessage())));
    }

    private static ResponseEntity<Map<String, String>> notTheirs() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(Map.of(
                        "message", "Việc này không còn do bạn nhận nên không lưu nháp được. Hãy tải lại danh sách."));
    }

    private Answer answer(Optional<TaskDraft> draft, String person, CsrfToken csrf) throws JsonProcessingException {
        JsonNode fields = JSON.readTree(draft.map(TaskDraft::fields).orElse("{}"));
        return new Answer(
                true,
                draft.map(TaskDraft::version).orElse(0),
                draft.map(kept -> words(kept, person)).orElse(null),
                fields,
                csrf.getHeaderName(),
                csrf.getToken());
    }

    private String words(TaskDraft draft, String person) {
        ZonedDateTime saved = draft.savedAt().atZone(HoChiMinhTime.ZONE);
        boolean today = saved.toLocalDate()
                .equals(clock.instant().atZone(HoChiMinhTime.ZONE).toLocalDate());
        String when = saved.format(today ? TIME : DAY_AND_TIME);
        return draft.typedBy().equals(person) ? when : when + " (do " + name(draft.typedBy()) + " nhập)";
    }

    private String name(String person) {
        @Nullable User user = identity.createUserQuery().userId(person).singleResult();
        return user == null ? person : (user.getFirstName() + " " + user.getLastName()).strip();
    }
}
