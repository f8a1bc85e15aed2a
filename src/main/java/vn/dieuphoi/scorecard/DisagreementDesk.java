package vn.dieuphoi.scorecard;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.journal.Journal;

/** Where heads say what they have to say against a figure, and leadership answers; the figures stay as they are. */
@Service
@Transactional
public class DisagreementDesk {

    private final ScorecardNotes notes;
    private final ScorecardDesk results;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final Journal journal;
    private final MessageDesk messages;
    private final Clock clock;

    DisagreementDesk(
            ScorecardNotes notes,
            ScorecardDesk results,
            PartyRegister parties,
            PersonRegister people,
            Journal journal,
            MessageDesk messages,
            Clock clock) {
        this.notes = notes;
        this.results = results;
        this.parties = parties;
        this.people = people;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was written about a scorecard, oldest first. */
    @Transactional(readOnly = true)
    public List<ScorecardNote> of(PartyCode office, ScorecardPeriod period) {
        return notes.of(office, period.key());
    }

    public boolean mayDisagree(PartyCode office, String login) {
        return people.headsToday(login).contains(office);
    }

    public boolean mayAnswer(String login) {
        return parties.leadershipIn(people.actsFor(login));
    }

    /**
     * Says against a figure what the office has to say; the figure stays.
     *
     * @param figure the figure's name in addresses
     */
    public void disagree(PartyCode office, ScorecardPeriod period, String figure, String words, String login) {
        if (!mayDisagree(office, login)) {
            throw new Refused("Chỉ người đứng đầu đơn vị được ghi ý kiến về kết quả của đơn vị.");
        }
        List<ScorecardFigure> figures = ScorecardFigure.named(figure);
        if (figures.isEmpty()) {
            throw new Refused("Không có số liệu \"" + figure + "\"; hãy tải lại trang.");
        }
        int value = results.of(office, period)
                .orElseThrow(() -> new Refused("Không có kết quả của đơn vị trong kỳ này."))
                .sum(figures);
        add(office, period.key(), figure, value, words, people.actorAsHead(login, office), null);
    }

    /** Leadership's answer to what an office said. */
    public ScorecardNote answer(long note, String words, String login) {
        if (!mayAnswer(login)) {
            throw new Refused("Chỉ lãnh đạo được trả lời ý kiến của đơn vị.");
        }
        ScorecardNote asked = notes.find(note)
                .filter(one -> one.answers() == null)
                .orElseThrow(() -> new Refused("Không có ý kiến này; hãy tải lại trang."));
        add(
                asked.office(),
                asked.period(),
                asked.figure(),
                asked.value(),
                words,
                people.actorFor(login, parties.leadership().code()),
                asked.id());
        return asked;
    }

    private void add(
            PartyCode office,
            String period,
            String figure,
            int value,
            String written,
            Actor actor,
            @Nullable Long answers) {
        String words = written.strip();
        if (words.isEmpty()) {
            throw new Refused("Hãy ghi nội dung ý kiến.");
        }
        TypedText.within(TypedText.PARAGRAPHS, "Ý kiến", words);
        long number =
                notes.add(new ScorecardNote(0, office, period, figure, value, words, actor, clock.instant(), answers));
        Subject subject = Subject.of("ket-qua/" + office + "@" + period);
        journal.recordChange(
                actor,
                subject,
                answers == null ? "Ý kiến về kết quả: " + figure : "Trả lời ý kiến về kết quả: " + figure,
                words,
                null,
                String.valueOf(value));
        String name = parties.party(office).name();
        messages.tell(new Message(
                "scorecard-note:" + number,
                MessageKind.COMMENT,
                subject,
                answers == null ? name + " có ý kiến về kết quả" : "Lãnh đạo trả lời ý kiến về kết quả của " + name,
                ScorecardFigure.words(ScorecardFigure.named(figure)) + " (" + value + "): " + words,
                "/ket-qua/" + office + "/danh-sach?so=" + figure + "&ky=" + period,
                answers == null ? Recipient.leadership() : Recipient.office(office)));
    }
}
