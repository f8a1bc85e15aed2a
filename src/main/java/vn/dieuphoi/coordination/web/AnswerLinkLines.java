package vn.dieuphoi.coordination.web;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.answer.AnswerLink;
import vn.dieuphoi.coordination.answer.AnswerLinkDesk;
import vn.dieuphoi.office.PersonRegister;

/** The links of a request as who asks sees them. */
@Component
class AnswerLinkLines {

    /** @param email null when the link is handed over in another way */
    record Line(
            long id,
            String forWhom,
            @Nullable String email,
            String createdBy,
            ZonedDateTime createdAt,
            ZonedDateTime expiresAt,
            AnswerLink.State state) {

        public boolean open() {
            return state == AnswerLink.State.OPEN;
        }
    }

    private final AnswerLinkDesk links;
    private final PersonRegister people;

    AnswerLinkLines(AnswerLinkDesk links, PersonRegister people) {
        this.links = links;
        this.people = people;
    }

    /** Newest first. */
    List<Line> of(RequestKey key) {
        return links.linksOf(key).stream().map(this::line).toList();
    }

    private Line line(AnswerLink link) {
        return new Line(
                link.id(),
                link.forWhom(),
                link.email().orElse(null),
                people.displayName(link.createdBy()),
                link.createdAt().atZone(HoChiMinhTime.ZONE),
                link.expiresAt().atZone(HoChiMinhTime.ZONE),
                links.stateOf(link));
    }
}
