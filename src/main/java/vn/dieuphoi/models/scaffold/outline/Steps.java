package vn.dieuphoi.models.scaffold.outline;

import java.util.List;
import java.util.stream.Stream;

/** Looks through steps and everything inside them. */
public final class Steps {

    private Steps() {}

    /** Names of the messages that are waited for. */
    public static List<String> messages(List<Step> steps) {
        return all(steps).flatMap(Steps::message).distinct().toList();
    }

    private static Stream<String> message(Step step) {
        if (step instanceof Step.Await await) {
            return Stream.of(await.message());
        }
        return step instanceof Step.Message message ? Stream.of(message.message()) : Stream.empty();
    }

    /** The steps that ask somebody. */
    public static List<Step.Ask> asks(List<Step> steps) {
        return all(steps)
                .filter(Step.Ask.class::isInstance)
                .map(Step.Ask.class::cast)
                .toList();
    }

    /** Whether pieces of the work have leads of their own. */
    public static boolean haveParts(List<Step> steps) {
        return all(steps)
                .anyMatch(step -> step instanceof Step.Part
                        || step instanceof Step.Called call && call.process().equals(Step.Part.PROCESS));
    }

    /** What the step is called in ids. */
    public static String id(Step step) {
        if (step instanceof TaskStep task) {
            return task.id();
        }
        if (step instanceof Step.Automatic automatic) {
            return automatic.id();
        }
        if (step instanceof Step.Called called) {
            return called.id();
        }
        if (step instanceof Step.Part part) {
            return part.id();
        }
        if (step instanceof Step.Message message) {
            return message.id();
        }
        if (step instanceof Step.Await await) {
            return await.id();
        }
        if (step instanceof Step.Ask ask) {
            return ask.id();
        }
        if (step instanceof Step.Choice choice) {
            return choice.id();
        }
        return step instanceof Step.Repeat repeat ? repeat.id() : "pieces";
    }

    private static Stream<Step> all(List<Step> steps) {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), all(inside(step))));
    }

    /** Whether a way through these steps ends before the last of them has been done. */
    public static boolean mayEndEarly(List<Step> steps) {
        return steps.stream().anyMatch(step -> step instanceof Step.Await || ends(step) || mayEndEarly(inside(step)));
    }

    private static boolean ends(Step step) {
        return step instanceof Step.Choice choice
                && choice.branches().stream().anyMatch(branch -> branch.end() != null);
    }

    private static List<Step> inside(Step step) {
        if (step instanceof Step.Together together) {
            return together.branches().stream()
                    .flatMap(piece -> piece.steps().stream())
                    .toList();
        }
        if (step instanceof Step.Choice choice) {
            return choice.branches().stream()
                    .flatMap(branch -> branch.steps().stream())
                    .toList();
        }
        return step instanceof Step.Repeat repeat ? repeat.steps() : List.of();
    }
}
