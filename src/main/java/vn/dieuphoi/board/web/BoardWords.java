package vn.dieuphoi.board.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.escalation.NoticeCause;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** How pages write days, moments, people and offices. */
@Component
public class BoardWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final PersonRegister people;
    private final PartyRegister parties;

    BoardWords(PersonRegister people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    public String moment(Instant moment) {
        return ZonedDateTime.ofInstant(moment, HoChiMinhTime.ZONE).format(MOMENT);
    }

    public String person(Actor actor) {
        return people.displayName(actor);
    }

    public String office(PartyCode code) {
        return parties.find(code).map(Party::name).orElse(code.value());
    }

    /** What is late, by the escalation code of the models. */
    public String cause(String code) {
        return NoticeCause.words(code);
    }

    /** @param label what exactly is late; empty or null where the cause says it */
    public String cause(String code, @Nullable String label) {
        return NoticeCause.words(code, label);
    }

    /** The texts that somebody wrote, one a line. */
    public String lines(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
