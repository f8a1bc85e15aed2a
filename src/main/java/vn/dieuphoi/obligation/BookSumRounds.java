package vn.dieuphoi.obligation;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;

/** Keeps the lines of the sums few; how often changes nothing but how many are read. */
@Component
@WhereRoundsRun
class BookSumRounds extends BackgroundRounds {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final BookSums sums;

    BookSumRounds(BookSums sums) {
        super("book-sums", EVERY);
        this.sums = sums;
    }

    @Override
    protected void round() {
        sums.settle();
    }
}
