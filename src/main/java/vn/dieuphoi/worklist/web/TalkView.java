package vn.dieuphoi.worklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.talk.Naming;
import vn.dieuphoi.worklist.talk.TaskComment;
import vn.dieuphoi.worklist.talk.TaskTalk;

/** What is said about a task and who has seen it, for its page. */
@Component
class TalkView {

    private static final JsonMapper JSON = new JsonMapper();

    private final TaskTalk talk;
    private final PersonRegister people;
    private final WorklistWords words;

    TalkView(TaskTalk talk, PersonRegister people, WorklistWords words) {
        this.talk = talk;
        this.people = people;
        this.words = words;
    }

    record Comment(long id, String author, String moment, List<Naming.Part> parts) {}

    record SeenLine(String person, String moment) {}

    /** Whom the field offers after an @. */
    record Nameable(String name, String position) {}

    void add(Workline line, String reader, Model model) throws JsonProcessingException {
        List<TaskComment> said = talk.of(line.owed().key());
        List<TaskTalk.Seen> seen = talk.seenBy(line.owed().key());
        List<Person> toName = talk.toName(line, reader);
        Map<String, String> names = people.names(Stream.of(
                        said.stream().map(TaskComment::author),
                        said.stream().flatMap(one -> one.named().stream()),
                        seen.stream().map(TaskTalk.Seen::person))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));
        model.addAttribute(
                "comments", said.stream().map(one -> comment(one, names)).toList());
        model.addAttribute(
                "seen",
                seen.stream()
                        .map(one -> new SeenLine(name(one.person(), names), words.moment(one.firstAt())))
                        .toList());
        model.addAttribute(
                "nameable",
                JSON.writeValueAsString(toName.stream()
                        .map(person -> new Nameable(person.name(), person.position()))
                        .toList()));
        model.addAttribute("talkers", toName.size());
    }

    private Comment comment(TaskComment said, Map<String, String> names) {
        return new Comment(
                said.id(),
                name(said.author(), names),
                words.moment(said.saidAt()),
                Naming.parts(said.words(), namesOf(said.named(), names)));
    }

    private static Map<String, String> namesOf(Collection<String> ids, Map<String, String> names) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> name(id, names)));
    }

    private static String name(String id, Map<String, String> names) {
        return names.getOrDefault(id, id);
    }
}
