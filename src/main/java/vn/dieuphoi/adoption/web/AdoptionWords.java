package vn.dieuphoi.adoption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.adoption.review.ReviewFact;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.office.PersonRegister;

/** How the pages of a new plan write people, moments and days. */
@Component
class AdoptionWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final PersonRegister people;
    private final WorkingDays days;

    AdoptionWords(PersonRegister people, WorkingDays days) {
        this.people = people;
        this.days = days;
    }

    public String person(String id) {
        return people.displayName(id);
    }

    public String time(Instant moment) {
        return TIME.format(moment.atZone(HoChiMinhTime.ZONE));
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(HoChiMinhTime.ZONE));
    }

    /** Who changed a fact, and when; empty where nobody did. */
    public String reviewed(ReviewFact fact) {
        if (!fact.fact().reviewed()) {
            return "";
        }
        String by = fact.fact().json().path("review").path("by").asText();
        Instant at = Instant.parse(fact.fact().json().path("review").path("at").asText());
        return (fact.fact().corrected() ? "Đã sửa " : "Đã xem ") + time(at) + ", " + person(by);
    }

    /** What is said of an end that is a day off; empty of any other. */
    public String dayOff(ReviewFact fact) {
        if (!"due".equals(fact.field())) {
            return "";
        }
        Optional<LocalDate> day = fact.fact().day().filter(one -> !days.isWorkingDay(one));
        return day.map(one -> {
                    LocalDate before = days.onOrBefore(one);
                    return "Là " + Vietnamese.weekday(one) + ", ngày nghỉ: giữ như văn bản, nhắc việc trước "
                            + Vietnamese.weekday(before) + " " + Vietnamese.date(before) + ".";
                })
                .orElse("");
    }
}
