package vn.dieuphoi.coordination.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.answer.Asker;

/**
 * What a partner sees of a request, and nothing else of the work.
 *
 * @param key the request's natural key
 * @param work number and title of the item, or of a task outside the plan
 * @param asker the office that asks, shortly
 * @param whoAsks the same for somebody outside the house
 * @param party who is asked
 * @param dueWords the due date against today: "còn 4 ngày làm việc"
 * @param dueStyle the CSS class beside {@code state}
 * @param said what both sides have said since, oldest first
 * @param reply the last answer or declining; null while the partner has to reply
 * @param waiting whether the partner can reply now
 * @param acceptable whether the partner can say that it has taken the request on
 * @param open whether it waits for the partner or for the clarification the partner asked for
 * @param extendable whether more time can still be asked for
 * @param stateWords where the request stands
 */
record AnswerView(
        String key,
        String work,
        String asker,
        Asker whoAsks,
        String party,
        String kind,
        String question,
        LocalDate dueOn,
        LocalDate originalDueOn,
        int extensions,
        String dueWords,
        String dueStyle,
        List<Said> said,
        @Nullable Said reply,
        boolean waiting,
        boolean acceptable,
        boolean open,
        boolean extendable,
        String stateWords) {

    /**
     * One thing that was said or done.
     *
     * @param actor as the history names them
     * @param who the asking office or leadership by name, of the partner's own people the person
     * @param words null when nothing was said
     * @param channel how it came in; null when not by the partner
     */
    record Said(
            Actor actor,
            String who,
            String what,
            ZonedDateTime when,
            @Nullable String words,
            @Nullable String channel) {}
}
