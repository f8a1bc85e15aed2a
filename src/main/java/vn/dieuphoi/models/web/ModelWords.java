package vn.dieuphoi.models.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.models.desk.draft.DraftSet;
import vn.dieuphoi.models.difference.Change;
import vn.dieuphoi.models.difference.ModelDifference;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkKey;

/** How the pages of the models desk write moments and people. */
@Component
class ModelWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PersonRegister people;

    ModelWords(PersonRegister people) {
        this.people = people;
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(HoChiMinhTime.ZONE));
    }

    public String day(Instant moment) {
        return DAY.format(moment.atZone(HoChiMinhTime.ZONE));
    }

    public String time(Instant moment) {
        return TIME.format(moment.atZone(HoChiMinhTime.ZONE));
    }

    public String set(DraftSet set) {
        return set.name() == null ? "Bộ sửa đổi ngày " + day(set.createdAt()) : set.name();
    }

    /** How many elements of which kind are different, in words. */
    public String differences(ModelDifference difference) {
        if (difference.nothing()) {
            return "không khác";
        }
        if (difference.onlyDrawing()) {
            return "chỉ đổi vị trí trên hình";
        }
        return "thêm " + difference.count(Change.Kind.ADDED) + ", đổi " + difference.count(Change.Kind.CHANGED)
                + ", bỏ " + difference.count(Change.Kind.REMOVED)
                + (difference.forms().isEmpty()
                        ? ""
                        : ", biểu mẫu đổi " + difference.forms().size());
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
    public boolean work(String businessKey) {
        return WorkKey.isOne(businessKey);
    }
}
