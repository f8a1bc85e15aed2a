package vn.dieuphoi.board.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.JournalEntry;
import vn.dieuphoi.work.round.RoundPeriod;

/** Turns lines of the journal into what a person reads: names for ids and codes, days as people write them. */
@Component
public class HistoryWords {

    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    /** What proves a file is kept in the journal and tells a person nothing. */
    private static final Pattern FINGERPRINT = Pattern.compile(" \\(sha256 [0-9a-f]{64}\\)");

    private static final Pattern PERSON = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9]+)*");

    private final BoardWords words;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final Obligations obligations;

    HistoryWords(BoardWords words, PersonRegister people, PartyRegister parties, Obligations obligations) {
        this.words = words;
        this.people = people;
        this.parties = parties;
        this.obligations = obligations;
    }

    /** Names are looked up once for all lines. */
    public List<HistoryLine> of(List<JournalEntry> entries) {
        Map<String, String> known = new HashMap<>();
        for (Party party : parties.all()) {
            known.put(party.code().value(), party.shortName());
        }
        obligations
                .labels(entries.stream()
                        .map(entry -> step(entry.subject()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList())
                .forEach((subject, label) -> known.put(subject.key(), label));
        Map<Actor, String> names = new HashMap<>();
        return entries.stream()
                .map(entry -> new HistoryLine(
                        entry.id(),
                        words.moment(entry.at()),
                        names.computeIfAbsent(entry.actor(), this::name),
                        words(entry.subject(), known),
                        entry.action(),
                        value(entry.reason(), known),
                        value(entry.before(), known),
                        value(entry.after(), known),
                        entry.corrects()))
                .toList();
    }

    String name(Actor actor) {
        return parties.all().stream()
                .filter(party -> party.code().value().equals(actor.person()))
                .findFirst()
                .map(Party::shortName)
                .orElseGet(() -> people.displayName(actor));
    }

    /** The key of a step; a notice may be about one. */
    private static Optional<Subject> step(Subject subject) {
        return switch (subject.kind()) {
            case NOTICE -> step(subject.about());
            case PART -> Optional.of(subject);
            default -> Optional.empty();
        };
    }

    /** A key in words: "Đề nghị gửi Sở TC", "Tiến độ tháng 06/2023", "Báo cáo quý II/2023". */
    private static String words(Subject subject, Map<String, String> known) {
        return switch (subject.kind()) {
            case NOTICE -> "Báo chậm: " + words(subject.about(), known);
            case REQUEST -> "Đề nghị gửi " + request(new RequestKey(subject.key()), known);
            case ITEM_REPORT -> "Báo cáo " + new ReportSpan(subject.period().orElseThrow()).words();
            case ROUND -> "Tiến độ " + new RoundPeriod(subject.period().orElseThrow()).words();
            case WORK -> new WorkKey(subject.key()).words();
            case PART ->
                known.getOrDefault(subject.key(), "Bước công việc") + " (" + words(subject.about(), known) + ")";
            case OTHER -> subject.period().map(period -> "Kỳ " + period).orElse(subject.key());
        };
    }

    private static String request(RequestKey key, Map<String, String> known) {
        String party = key.party().value();
        String member = key.ofMember() ? ", đơn vị số " + key.memberNumber() : "";
        String ordinal = key.ordinal() > 1 ? ", lần " + key.ordinal() : "";
        return known.getOrDefault(party, party) + member + ordinal;
    }

    private @Nullable String value(@Nullable String text, Map<String, String> known) {
        if (text == null) {
            return null;
        }
        return PERSON.matcher(text).matches()
                ? known.computeIfAbsent(text, people::displayName)
                : DAY.matcher(FINGERPRINT
                                .matcher(known.getOrDefault(text, text))
                                .replaceAll(""))
                        .replaceAll("$3/$2/$1");
    }
}
