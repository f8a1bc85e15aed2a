package vn.dieuphoi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.work.Journal;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Where partners are asked and their answers are taken. */
@Service
@Transactional
public class CoordinationDesk {

    /** A partner has so many working days to answer (our decision; the plan names none). */
    static final int WORKING_DAYS_TO_ANSWER = 10;

    /** An answer that was given back is due again after so many. */
    static final int WORKING_DAYS_TO_REWORK = 5;

    private final CoordinationRequests requests;
    private final Partners partners;
    private final WorkRegister register;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Clock clock;

    CoordinationDesk(
            CoordinationRequests requests,
            Partners partners,
            WorkRegister register,
            WorkingDays workingDays,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.partners = partners;
        this.register = register;
        this.workingDays = workingDays;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sends the request, or finds the one that was sent already. */
    public RequestKey send(WorkKey workItem, String party) {
        RequestKey key = RequestKey.of(workItem, party);
        if (requests.findById(key.value()).isEmpty()) {
            WorkItem work = register.item(workItem);
            String question =
                    "Đề nghị phối hợp thực hiện mục %s: %s. Hãy cho biết nội dung, người phụ trách và thời gian mà đơn vị sẽ phối hợp."
                            .formatted(workItem.code(), work.title());
            LocalDate dueOn = workingDays.plus(today(), WORKING_DAYS_TO_ANSWER);
            requests.save(new CoordinationRequest(key, partners.memberName(key), question, dueOn, clock.instant()));
            journal.record(work.lead().value(), key.value(), "Gửi đề nghị phối hợp", question);
        }
        return key;
    }

    public void answer(RequestKey key, String words, @Nullable String evidence, String actor) {
        request(key).answer(words, evidence, actor, clock.instant());
        journal.record(actor, key.value(), "Trả lời đề nghị phối hợp", words);
    }

    public void accept(RequestKey key, String actor) {
        request(key).accept();
        journal.record(actor, key.value(), "Nhận câu trả lời", null);
    }

    public void giveBack(RequestKey key, String reason, String actor) {
        request(key).giveBack(reason, workingDays.plus(today(), WORKING_DAYS_TO_REWORK));
        journal.record(actor, key.value(), "Trả lại câu trả lời", reason);
    }

    public void markUnanswered(RequestKey key) {
        CoordinationRequest request = request(key);
        request.markUnanswered(request.dueOn());
    }

    @Transactional(readOnly = true)
    public CoordinationRequest request(RequestKey key) {
        return requests.findById(key.value()).orElseThrow(() -> new Refused("Không có đề nghị phối hợp " + key + "."));
    }

    @Transactional(readOnly = true)
    public List<CoordinationRequest> requestsOf(WorkKey workItem) {
        return requests.findByWorkItemOrderByKey(workItem.value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
