package vn.dieuphoi.coordination.answer;

import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.RequestKey;

/**
 * Where replies come in that nobody types in Tasklist: from the answer page, a link or the clerk. They go through the
 * request's open task in the engine, so that every reply takes one path.
 */
public interface RequestAnswers {

    /**
     * @param actor a person's id, with "… thay …" for a substitute; for {@link AnswerChannel#LINK} "liên kết: " and the
     *     name or address of who answers. Whether they may answer for the partner, the caller has looked at.
     * @throws vn.dieuphoi.Refused when the request does not wait for its partner, or somebody else has it in hand
     */
    void reply(RequestKey key, Reply reply, Actor actor);
}
