package vn.dieuphoi.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the other side got, held against what stands in the outbox: each letter once, and a second time only as a repeat. */
final class ArrivedLetters {

    /** As {@code Letter.reference()} names each letter to the other side. */
    private static final String FILED = """
            select channel || ' ' || left(encode(sha256(convert_to(key || chr(10) || address, 'UTF8')), 'hex'), 32) as name,
                   kind, address, sent_at is not null as sent, dropped_at is not null as dropped
              from outbox order by id""";

    private final Map<String, Integer> first = new ConcurrentHashMap<>();
    private final Map<String, Integer> repeated = new ConcurrentHashMap<>();

    /** @param repeat whether it said that it may have come before */
    void add(String letter, boolean repeat) {
        (repeat ? repeated : first).merge(letter, 1, Integer::sum);
    }

    int count() {
        return all().size();
    }

    /** Those that came more than once and said so. */
    int repeats() {
        return (int) repeated.entrySet().stream()
                .filter(letter -> letter.getValue() + first.getOrDefault(letter.getKey(), 0) > 1)
                .count();
    }

    private Set<String> all() {
        Set<String> all = new HashSet<>(first.keySet());
        all.addAll(repeated.keySet());
        return all;
    }

    static List<Filed> filed(JdbcClient database) {
        return database.sql(FILED)
                .query((row, number) -> new Filed(
                        row.getString("name"),
                        row.getString("kind") + " to " + row.getString("address"),
                        row.getString("kind").equals("DIGEST"),
                        row.getBoolean("sent"),
                        row.getBoolean("dropped")))
                .list();
    }

    /** @param restored whether letters may have left of which an older copy of the database knows nothing */
    List<String> faults(List<Filed> filed, boolean restored) {
        Set<String> arrived = all();
        Set<String> known = filed.stream().map(Filed::name).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        for (Filed letter : filed) {
            Stream.of(
                            letter.sent() && !arrived.contains(letter.name()) ? "letter that never arrived: " : "",
                            !letter.sent() && !letter.dropped() ? "letter that stands: " : "",
                            // Only a newer digest takes the place of one that could not leave.
                            letter.dropped() && !letter.digest() ? "letter given up: " : "")
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> faults.add(words + letter.words()));
        }
        first.forEach((letter, times) -> {
            if (times > 1) {
                faults.add("letter that came " + times + " times as if for the first time: " + letter);
            }
        });
        arrived.stream()
                .filter(letter -> !restored && !known.contains(letter))
                .forEach(letter -> faults.add("letter that nobody filed: " + letter));
        return faults;
    }

    /** A letter as it stands in the outbox. */
    record Filed(String name, String words, boolean digest, boolean sent, boolean dropped) {}
}
