package vn.dieuphoi.coordination.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.Days;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.work.journal.Journal;

/** Where answers are entered that came in a letter. */
@Service
@Transactional
public class LetterDesk {

    private final AnswerLetters letters;
    private final CoordinationDesk requests;
    private final RequestAnswers answers;
    private final Journal journal;
    private final Clock clock;

    LetterDesk(AnswerLetters letters, CoordinationDesk requests, RequestAnswers answers, Journal journal, Clock clock) {
        this.letters = letters;
        this.requests = requests;
        this.answers = answers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters a party's answer, question or declining on its behalf.
     *
     * @param actor the person who enters it
     */
    public void enter(RequestKey key, LetterEntry entry, Actor actor) {
        LocalDate today = Days.today(clock);
        if (entry.dated().isAfter(today) || entry.receivedOn().isAfter(today)) {
            throw new Refused("Ngày của văn bản và ngày nhận không thể sau hôm nay; hãy kiểm tra lại.");
        }
        TypedDate.field("Ngày văn bản")
                .notBefore(Days.of(requests.request(key).sentAt()), "trước ngày gửi đề nghị")
                .require(entry.dated());
        if (letters.existsByRequestAndSignAndDated(key.value(), entry.sign(), entry.dated())) {
            throw new Refused("Văn bản " + entry.sign() + " ngày " + Days.written(entry.dated())
                    + " đã được nhập cho đề nghị này rồi.");
        }
        letters.save(new AnswerLetter(key, entry, actor, clock.instant()));
        String letter = "Văn bản số %s ngày %s, nhận ngày %s"
                .formatted(entry.sign(), Days.written(entry.dated()), Days.written(entry.receivedOn()));
        journal.record(
                actor, key.subject(), "Nhập thay " + requests.request(key).partyName(), letter);
        answers.reply(key, new Reply(entry.kind(), entry.words(), entry.sign(), AnswerChannel.CLERK), actor);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AnswerLetter> lettersOf(RequestKey key) {
        return letters.findByRequestOrderByIdDesc(key.value());
    }
}
