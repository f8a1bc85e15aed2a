package vn.dieuphoi.models.scaffold.outline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/** A building block of an outline. */
public sealed interface Step
        permits TaskStep,
                Step.Together,
                Step.Choice,
                Step.Repeat,
                Step.Message,
                Step.Await,
                Step.Automatic,
                Step.Called,
                Step.Part,
                Step.Ask {

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

    /**
     * Waits for a message, or for somebody who decides not to wait any longer.
     *
     * @param message its name, kebab-case
     * @param task the decision; the message takes it back
     * @param end the state in which the way ends once it is decided
     */
    record Await(String id, String name, String message, TaskStep task, String end) implements Step {}

    /** Something the application does.
     *
     * @param bean the delegate's name */
    record Automatic(String id, String name, String bean) implements Step {}

    /** Another process, once for each element: each programme goes its own way.
     *
     * @param process what is called
     * @param doc what the call is good for */
    record Called(String id, String name, String process, TaskStep.Loop loop, String doc) implements Step {}

    /**
     * A part of the item with a lead of its own, under its own name.
     *
     * @param of the sign of the programme that it carries out, as the plan writes it
     */
    record Part(String id, String name, String of, String doc) implements Step {

        public static final String PROCESS = "item-part";

        public String process() {
            return PROCESS;
        }
    }

    /**
     * A request to partners or to parties outside; each gets one of its own, and the next step waits for the answers.
     *
     * @param parties whom the plan names; empty where the lead names them
     * @param namedIn the step in which the lead names them; empty where the plan does
     * @param pool the group of the plan to which those belong whom the lead names outside of the department
     * @param question what they are asked, a sentence
     */
    record Ask(
            String id, String name, List<PartyCode> parties, String namedIn, Optional<PartyCode> pool, String question)
            implements Step {

        /** The parties of the plan to which its messages go, wherever they stand. */
        public List<PartyCode> reached() {
            return pool.map(List::of).orElse(parties);
        }

        /** An expression that gives their addresses. */
        public String over() {
            return namedIn.isEmpty()
                    ? "${parties.asked(workItem, '"
                            + parties.stream().map(PartyCode::value).collect(Collectors.joining(",")) + "')}"
                    : "${parties.named(workItem, '" + namedIn + "')}";
        }
    }
}
