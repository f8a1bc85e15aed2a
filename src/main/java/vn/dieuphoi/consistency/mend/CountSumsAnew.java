package vn.dieuphoi.consistency.mend;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.obligation.BookSums;

/** The sums beside the book are counted from it. */
@Component
class CountSumsAnew implements Mend {

    private final BookSums sums;

    CountSumsAnew(BookSums sums) {
        this.sums = sums;
    }

    @Override
    public String rule() {
        return "obligation.sum-differs";
    }

    /** @param subject the plan's id */
    @Override
    public boolean mend(Subject subject) {
        return sums.countAnew(subject.key());
    }
}
