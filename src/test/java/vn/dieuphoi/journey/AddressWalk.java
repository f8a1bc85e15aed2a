package vn.dieuphoi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends bad values for every parameter of the calls it is given, by several callers at once. */
final class AddressWalk {

    private static final int CALLERS = 4;

    private static final List<String> CONTENTS = List.of(
            "",
            "x",
            "\0\0",
            "%PDF-1.4",
            "PK\u0003\u0004",
            "[\"2023-01-02\",\"2023-01-03\"]",
            "ngay,loai\n\"2023-01-02,nghi\n",
            "\ufeffid;name\n\"\"\"",
            "{\"a\":",
            "- [",
            "&a *a",
            "<a><!DOCTYPE x>");

    private final List<BadRequests> people;
    private final List<String> values;
    private final int ofEach;
    private final BadAnswers answers;
    private final AtomicInteger parameters = new AtomicInteger();

    /** @param ofEach how many of the values each parameter gets; the next one gets those that follow */
    AddressWalk(List<BadRequests> people, List<String> values, int ofEach, BadAnswers answers) {
        this.people = people;
        this.values = values;
        this.ofEach = ofEach;
        this.answers = answers;
    }

    void through(List<MappedCall> calls) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> walks = new ArrayList<>();
            calls.forEach(call -> walks.add(callers.submit(() -> ask(call))));
            for (Future<?> walk : walks) {
                walk.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            callers.shutdownNow();
        }
    }

    /** How many parameters have got their values. */
    int parameters() {
        return parameters.get();
    }

    private void ask(MappedCall call) {
        List<String> names = new ArrayList<>(call.inPath());
        names.addAll(call.fields());
        if (names.isEmpty()) {
            people.forEach(person -> answers.check(
                    call.toString(), "", person, person.send(call.method(), path(call, Map.of()), Map.of())));
        } else {
            List<BadRequests> able = whoGetsIn(call, names.get(0));
            leaveOut(call, able);
            for (String name : names) {
                int first = parameters.getAndIncrement() * ofEach;
                for (int i = first; i < first + ofEach; i++) {
                    ask(call, name, values.get(i % values.size()), able.get(i % able.size()));
                }
            }
        }
        for (String field : call.files()) {
            parameters.incrementAndGet();
            hand(call, field);
        }
    }

    /** All of its fields, then each alone: what a page always sends, others may not. */
    private void leaveOut(MappedCall call, List<BadRequests> able) {
        Map<String, String> good = good(call);
        List<String> missing = new ArrayList<>(List.of(""));
        missing.addAll(call.fields());
        for (int i = 0; i < missing.size(); i++) {
            Map<String, String> fields = new LinkedHashMap<>();
            if (i > 0) {
                String without = missing.get(i);
                call.fields().stream()
                        .filter(field -> !field.equals(without))
                        .forEach(field -> fields.put(field, good.getOrDefault(field, "x")));
            }
            BadRequests person = able.get(i % able.size());
            answers.check(
                    call + " thiếu " + missing.get(i),
                    "",
                    person,
                    person.send(call.method(), path(call, good), fields));
        }
    }

    /** They get the values in turn: one that is refused because of who sends it says nothing about the value. */
    private List<BadRequests> whoGetsIn(MappedCall call, String name) {
        List<BadRequests> able = new ArrayList<>();
        for (BadRequests person : people) {
            if (ask(call, name, BadValues.WORDS, person) != 403) {
                able.add(person);
            }
        }
        return able.isEmpty() ? people : able;
    }

    private int ask(MappedCall call, String name, String value, BadRequests person) {
        Map<String, String> sent = good(call);
        sent.put(name, value);
        Map<String, String> fields = new LinkedHashMap<>();
        call.fields().stream().filter(sent::containsKey).forEach(field -> fields.put(field, sent.get(field)));
        return answers.check(call + " " + name, value, person, person.send(call.method(), path(call, sent), fields));
    }

    private static Map<String, String> good(MappedCall call) {
        Map<String, String> values = new HashMap<>(BadValues.GOOD);
        values.put("ma", subject(call));
        if (call.path().startsWith("/chi-tieu")) {
            values.put("code", "1");
        }
        return values;
    }

    private static String subject(MappedCall call) {
        return call.path().contains("de-nghi") ? "2023-3.4>KHTC" : "2023-3.4";
    }

    private void hand(MappedCall call, String field) {
        List<String> endings = call.path().startsWith("/mo-hinh")
                ? List.of("bpmn", "form", "zip")
                : call.path().startsWith("/lich") ? List.of("csv", "yaml") : List.of("csv");
        for (int i = 0; i < CONTENTS.size(); i++) {
            for (String ending : endings) {
                hand(call, field, people.get(i % people.size()), "tep." + ending, CONTENTS.get(i));
            }
        }
        for (int i = 0; i < ofEach; i++) {
            hand(call, field, people.get(i % people.size()), values.get(i) + ".csv", "a");
        }
    }

    private void hand(MappedCall call, String field, BadRequests person, String name, String content) {
        Map<String, String> fields =
                Map.of("ma", subject(call), "ke-hoach", "2023", "nam", "2023", "kind", "ANSWER", "words", "Thử");
        answers.check(
                call + " " + field,
                name + ": " + content,
                person,
                person.file(path(call, BadValues.GOOD), fields, field, name, content.getBytes(UTF_8)));
    }

    private static String path(MappedCall call, Map<String, String> values) {
        String path = call.path().replaceAll("\\{(\\w+):[^}]+}", "{$1}");
        for (String variable : call.inPath()) {
            path = path.replace("{" + variable + "}", BadRequests.encoded(values.getOrDefault(variable, "x")));
        }
        return path;
    }
}
