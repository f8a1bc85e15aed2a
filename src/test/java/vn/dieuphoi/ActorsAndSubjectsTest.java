package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who acted is an {@link Actor}, and what it was about a {@link Subject}: neither is a text that somebody cuts. */
class ActorsAndSubjectsTest {

    private static final Pattern ACTOR_AS_TEXT =
            Pattern.compile("\\bString (actor|approvedBy|decidedBy|directedBy|enteredBy"
                    + "|frozenBy|removedBy|reportedBy|requestedBy|sentBy|submittedBy|uploadedBy)\\b");

    /** Between a person and who is away, as it stood in the database until both had columns of their own. */
    private static final Pattern ACTOR_CUT = Pattern.compile("\" thay \"");

    /** What a thing is about, or several such, as text. */
    private static final Pattern SUBJECT_AS_TEXT =
            Pattern.compile("\\bString subject\\b|<(?:@Nullable )?String> subjects\\b");

    private static final Map<String, String> TEXT_AT_THE_BORDER = Map.of(
            "StepFates.java", "business keys of instances, as the engine has them: empty where one has none",
            "StepImpact.java", "the same, for the page of a model's change");

    /** At the signs that join the parts of a key; a key type of its own reads its own kind. */
    private static final Pattern KEY_CUT = Pattern.compile(
            "(?:(?:ndexOf|split|contains)\\(['\"][@>!][\"']|replaceFirst\\(\"\\[>@|work(?:\\(\\))?\\.substring\\()");

    private static final Map<String, String> OWN_KEYS = Map.of(
            "Subject.java", "the parser",
            "RoundKey.java", "its own kind",
            "ReportKey.java", "its own kind",
            "MovedLedger.java", "an arrow between two names of steps",
            "WaitingMoves.java", "an arrow between two names of steps");

    @Test
    void keysAreCutWhereTheyAreMade() throws IOException {
        for (Path source : sources()) {
            if (!OWN_KEYS.containsKey(source.getFileName().toString())) {
                assertThat(KEY_CUT.matcher(Files.readString(source)).find())
                        .as(source.toString())
                        .isFalse();
            }
        }
        assertThat(List.of("key.indexOf('>')", "subject.contains(\"@\")", "work.substring(work.indexOf('-') + 1)"))
                .allMatch(cut -> KEY_CUT.matcher(cut).find());
    }

    @Test
    void whatAThingIsAboutIsNoText() throws IOException {
        Set<String> borders = new TreeSet<>();
        for (Path source : sources()) {
            String name = source.getFileName().toString();
            boolean text = SUBJECT_AS_TEXT.matcher(Files.readString(source)).find();
            if (TEXT_AT_THE_BORDER.containsKey(name)) {
                borders.add(text ? name : "");
            } else {
                assertThat(text).as(source.toString()).isFalse();
            }
        }
        assertThat(borders).as("a border that is none any more").isEqualTo(TEXT_AT_THE_BORDER.keySet());
        assertThat(List.of(
                        "record Line(String subject, String words) {}",
                        "boolean owns(@Nullable String subject);",
                        "List<EvidenceFile> ofAll(Collection<String> subjects) {"))
                .allMatch(planted -> SUBJECT_AS_TEXT.matcher(planted).find());
        assertThat(List.of("boolean owns(Subject subject);", "List<Subject> subjects = List.of();"))
                .noneMatch(sound -> SUBJECT_AS_TEXT.matcher(sound).find());
    }

    @Test
    void nowhereDoesASentenceStandForWhoActed() throws IOException {
        for (Path source : sources()) {
            assertThat(faults(Files.readString(source))).as(source.toString()).isEmpty();
        }
    }

    @Test
    void bothAreSeenWhereTheyHappen() {
        assertThat(faults("void take(RequestKey key, String actor) {")).isNotEmpty();
        assertThat(faults("private @Nullable String decidedBy;")).isNotEmpty();
        assertThat(faults("Stream.of(actor.split(\" thay \"))")).isNotEmpty();
        assertThat(faults("void take(RequestKey key, Actor actor) {")).isEmpty();
    }

    private static List<String> faults(String source) {
        return Stream.of(ACTOR_AS_TEXT, ACTOR_CUT)
                .flatMap(fault -> fault.matcher(source).results())
                .map(found -> found.group())
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
