package vn.dieuphoi.board.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.reporting.Dossier;
import vn.dieuphoi.work.JournalEntry;
import vn.dieuphoi.work.WorkKey;

/** Turns lines of the journal into what a person reads: names for ids and codes, days as people write them. */
@Component
public class HistoryWords {

    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    /** What proves a file is kept in the journal and tells a person nothing. */
    private static final Pattern FINGERPRINT = Pattern.compile(" \\(sha256 [0-9a-f]{64}\\)");

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    private final Words words;
    private final PersonRegister people;
    private final PartyRegister parties;

    HistoryWords(Words words, PersonRegister people, PartyRegister parties) {
        this.words = words;
        this.people = people;
        this.parties = parties;
    }

    /** Names are looked up once for all lines. */
    public List<HistoryLine> of(List<JournalEntry> entries) {
        Map<String, String> offices = new HashMap<>();
        for (Party party : parties.all()) {
            offices.put(party.code().value(), party.shortName());
        }
        Map<Actor, String> names = new HashMap<>();
        return entries.stream()
                .map(entry -> new HistoryLine(
                        entry.id(),
                        words.moment(entry.at()),
                        names.computeIfAbsent(entry.actor(), this::name),
                        subject(Subject.of(entry.subject()), offices),
                        entry.action(),
                        value(entry.reason(), offices),
                        value(entry.before(), offices),
                        value(entry.after(), offices),
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

    /** A key in words: "Đề nghị gửi Sở TTTT", "Tiến độ tháng 06/2023", "Báo cáo quý II/2023". */
    private static String subject(Subject subject, Map<String, String> offices) {
        return switch (subject.kind()) {
            case NOTICE -> "Báo chậm: " + subject(subject.about(), offices);
            case REQUEST -> "Đề nghị gửi " + request(new RequestKey(subject.key()), offices);
            case ITEM_REPORT -> "Báo cáo " + Dossier.periodOf(subject.period().orElseThrow());
            case ROUND -> "Tiến độ tháng " + month(subject.period().orElseThrow());
            case WORK -> new WorkKey(subject.key()).words();
            case PART -> subject(subject.about(), offices);
            case OTHER -> subject.period().map(period -> "Kỳ " + period).orElse(subject.key());
        };
    }

    private static String month(String period) {
        return MONTH.matcher(period).replaceFirst("$2/$1");
    }

    private static String request(RequestKey key, Map<String, String> offices) {
        String party = key.party().value();
        String member = key.ofMember() ? ", đơn vị số " + key.memberNumber() : "";
        String ordinal = key.ordinal() > 1 ? ", lần " + key.ordinal() : "";
        return offices.getOrDefault(party, party) + member + ordinal;
    }

    private static @Nullable String value(@Nullable String text, Map<String, String> offices) {
        return text == null
                ? null
                : DAY.matcher(FINGERPRINT
                                .matcher(offices.getOrDefault(text, text))
                                .replaceAll(""))
                        .replaceAll("$3/$2/$1");
    }
}
