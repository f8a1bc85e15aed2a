package vn.dieuphoi.consistency.mend;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dieuphoi.Subject;
import vn.dieuphoi.obligation.BookOfTasks;

/** The book of what is owed is brought together with the open tasks, whichever of both lacks something. */
@Configuration
class SettleObligations {

    private record Settling(String rule, BookOfTasks book) implements Mend {

        @Override
        public boolean mend(Subject subject) {
            return book.settle() > 0;
        }
    }

    @Bean
    Mend settleMissingObligations(BookOfTasks book) {
        return new Settling("obligation.missing", book);
    }

    @Bean
    Mend settleObligationsWithoutTask(BookOfTasks book) {
        return new Settling("obligation.without-task", book);
    }
}
