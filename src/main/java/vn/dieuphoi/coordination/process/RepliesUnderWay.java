package vn.dieuphoi.coordination.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.answer.Reply;

/** The reply that is being put through the task, for its listeners: a form knows neither channel nor who is behind it. */
@Component
class RepliesUnderWay {

    /** @param actor as {@link vn.dieuphoi.coordination.answer.RequestAnswers} was told */
    record Hand(Reply reply, Actor actor) {}

    private final ThreadLocal<Hand> current = new ThreadLocal<>();

    void during(Hand hand, Runnable work) {
        current.set(hand);
        try {
            work.run();
        } finally {
            current.remove();
        }
    }

    Optional<Hand> current() {
        return Optional.ofNullable(current.get());
    }
}
