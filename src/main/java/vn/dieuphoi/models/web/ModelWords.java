package vn.dieuphoi.models.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkKey;

/** How the pages of the models desk write moments and people. */
@Component
class ModelWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final PersonRegister people;

    ModelWords(PersonRegister people) {
        this.people = people;
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(HoChiMinhTime.ZONE));
    }

    public String moments(List<Instant> moments) {
        return moments.isEmpty()
                ? "không tự mở theo lịch"
                : moments.stream().map(this::moment).collect(Collectors.joining(", "));
    }

    public String person(Actor actor) {
        return people.displayName(actor);
    }

    /** Whether a business key has a page of its own. */
    public boolean work(String subject) {
        return WorkKey.isOne(subject);
    }
}
