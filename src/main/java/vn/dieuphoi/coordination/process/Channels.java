package vn.dieuphoi.coordination.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.office.PersonRegister;

/** How a reply that comes through Tasklist came in: the clerk, who works for no party, enters it for another. */
@Component
class Channels {

    private final PersonRegister people;

    Channels(PersonRegister people) {
        this.people = people;
    }

    AnswerChannel of(DelegateTask task) {
        boolean clerk = Optional.ofNullable(task.getAssignee())
                .flatMap(people::find)
                .filter(person -> person.party().isEmpty())
                .isPresent();
        return clerk ? AnswerChannel.CLERK : AnswerChannel.TASKLIST;
    }
}
