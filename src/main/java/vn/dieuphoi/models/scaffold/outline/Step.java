package vn.dieuphoi.models.scaffold.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A building block of an outline. */
public sealed interface Step
        permits TaskStep, Step.Together, Step.Choice, Step.Repeat, Step.Message, Step.Automatic, Step.Called {

    /** Branches side by side, all of which are done. They come together again, or each reaches an end of its own. */
    record Together(List<Piece> branches) implements Step {}

    /**
     * One branch.
     *
     * @param end the state in which it ends; null where it goes on with the others
     */
    record Piece(List<Step> steps, @Nullable String end) {}

    /** A question with one way for each answer. */
    record Choice(String id, String question, List<Branch> branches) implements Step {}

    /**
     * One answer.
     *
     * @param end the state in which this way ends; null where it goes on after the choice
     */
    record Branch(Way way, List<Step> steps, @Nullable String end) {}

    /** Steps that a person may ask for again. */
    record Repeat(String id, String question, Way again, Way done, List<Step> steps) implements Step {}

    /** Waits for a message.
     *
     * @param message its name, kebab-case */
    record Message(String id, String name, String message) implements Step {}

    /** Something the application does.
     *
     * @param bean the delegate's name */
    record Automatic(String id, String name, String bean) implements Step {}

    /** Another process, once for each element: each programme goes its own way.
     *
     * @param process what is called
     * @param doc what the call is good for */
    record Called(String id, String name, String process, TaskStep.Loop loop, String doc) implements Step {}
}
