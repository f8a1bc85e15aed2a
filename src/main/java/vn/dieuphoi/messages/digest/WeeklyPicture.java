package vn.dieuphoi.messages.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.messages.Content;

/** What leadership is told once a week, with its digest in it. */
public interface WeeklyPicture {

    /** Empty on every other day than its own. */
    Optional<Picture> of(LocalDate day);

    /**
     * @param title one line
     * @param opening how the plan is doing, in a sentence
     * @param path of its page
     */
    record Picture(String title, String opening, List<Content.Section> sections, String path) {}
}
